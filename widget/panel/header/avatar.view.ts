/** The avatar of the agent or the bot, with a dot that says whether they are online, where the shop shows that. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Agent } from '../../../src/contract/shopper';
import { icons } from '../../ui/icons';

export function avatarView(agent: Agent | null, online: boolean | undefined): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    ${
      agent === null
        ? icons.bot
        : html`<storefront-chat-avatar .name=${agent.name} .url=${agent.avatar_url}></storefront-chat-avatar>`
    }
    ${online === undefined ? nothing : html`<span class=${online ? 'dot' : 'dot away'}></span>`}
  </span>`;
}
