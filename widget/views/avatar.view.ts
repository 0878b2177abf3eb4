/** A face for the other side: picture, initial, or the bot. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Agent } from '../../src/contract/shopper';
import { icons } from './icons';

export function avatarView(agent: Agent | null, online: boolean): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    ${agent === null ? icons.bot : agent.avatar_url ? html`<img src=${agent.avatar_url} alt="" />` : initial(agent.name)}
    ${html`<span class=${online ? 'dot' : 'dot away'}></span>`}
  </span>`;
}

/** The first letter with its vowel signs, as the script writes it. */
function initial(name: string): string | typeof nothing {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? nothing;
}
