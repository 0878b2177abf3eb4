/** The avatar of the agent or the bot, with a dot that says whether they are online. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Agent } from '../../../src/contract/shopper';
import { icons } from '../../ui/icons';

export function avatarView(agent: Agent | null, online: boolean): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    ${
      agent === null
        ? icons.bot
        : html`<storefront-chat-avatar .name=${agent.name} .url=${agent.avatar_url}></storefront-chat-avatar>`
    }
    <span class=${online ? 'dot' : 'dot away'}></span>
  </span>`;
}
