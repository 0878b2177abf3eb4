/** The avatar of the agent, or else the channel's, with a dot that says whether they are online, where the shop shows that. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Agent } from '../../../src/contract/shopper';
import { icons } from '../../ui/icons';

/** @param face picture of the channel's bot or logo; without it, and until it can be shown, a sign for bots. */
export function avatarView(agent: Agent | null, face: string | undefined, online: boolean | undefined): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    <storefront-chat-avatar .name=${agent && agent.name} .url=${agent ? agent.avatar_url : face}
      >${agent ? nothing : icons.bot}</storefront-chat-avatar
    >
    ${online === undefined ? nothing : html`<span class=${online ? 'dot' : 'dot away'}></span>`}
  </span>`;
}
