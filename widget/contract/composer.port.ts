/** What the tools know of the composer beside which they stand. */
import type { AskAround } from '../core/api/feature-client.port';
import type { ChatState } from '../core/state/chat.state';

/** What the composer's tools need of the conversation. */
export interface ComposerConversation {
  readonly around: AskAround;
  readonly state: ChatState;
  readonly connect: () => void;
}

export interface ComposerElement extends HTMLElement {
  readonly field: HTMLTextAreaElement;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly talk: ComposerConversation;
  /** Sends what lies in the tray with the text; null while nothing does. */
  sendFiles: (() => void) | null;
}
