/** A face for the other side: the agent's, or the bot's. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Agent } from '../../../src/contract/shopper';
import { icons } from '../../ui/icons';

export function avatarView(agent: Agent | null, online: boolean): TemplateResult {
  return html`<span class="avatar" part="avatar" aria-hidden="true">
    ${
      agent === null
        ? icons.bot
        : html`<storefront-chat-portrait .name=${agent.name} .url=${agent.avatar_url}></storefront-chat-portrait>`
    }
    <span class=${online ? 'dot' : 'dot away'}></span>
  </span>`;
}
