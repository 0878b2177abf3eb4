/** Three dots while somebody is writing; not read out, as they come and go with every pause for thought. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ChatState } from '../../core/state/chat.state';
import type { Texts } from '../../core/i18n/texts';

export function typingView(chat: ChatState, texts: Texts): TemplateResult | typeof nothing {
  const sentence = whoWrites(chat, texts);
  if (sentence === null) return nothing;
  return html`<div class="group typing ${chat.typingAgent === null ? '' : 'agent'}" aria-live="off">
    <div class="bubble dots"><i></i><i></i><i></i><span class="unseen">${sentence}</span></div>
  </div>`;
}

function whoWrites({ botThinking, channel, phase, thread, typingAgent }: ChatState, texts: Texts): string | null {
  if (typingAgent !== null) return texts.typing(typingAgent);
  if (phase === 'opening' && thread.length === 0) return texts.opening;
  return botThinking ? texts.typing(channel?.bot_name ?? '') : null;
}
