/** Three dots while somebody is writing. They are not read out, as they come and go with every pause. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Say } from '../../core/i18n/catalogue';
import type { ChatState } from '../../core/state/chat.state';

export function typingView(chat: ChatState, say: Say<'panel'>): TemplateResult | typeof nothing {
  const sentence = whoWrites(chat, say);
  if (sentence === null) return nothing;
  return html`<div class="group typing ${chat.typingAgent === null ? '' : 'agent'}" aria-live="off">
    <div class="bubble dots"><i></i><i></i><i></i><span class="unseen">${sentence}</span></div>
  </div>`;
}

function whoWrites({ botThinking, channel, phase, thread, typingAgent }: ChatState, say: Say<'panel'>): string | null {
  if (typingAgent !== null) return say('typing', { name: typingAgent });
  if (phase === 'opening' && thread.length === 0) return say('opening');
  return botThinking ? say('typing', { name: channel?.bot_name ?? '' }) : null;
}
