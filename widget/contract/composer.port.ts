/** The composer as its tools see it. */
import type { CallFeature } from '../core/api/feature-client.port';
import type { ChatState } from '../core/state/chat.state';

/** What the composer's tools need of the conversation. */
export interface ComposerConversation {
  readonly call: CallFeature;
  readonly state: ChatState;
  readonly connect: () => void;
  /** Acts at once, or when the shopper has agreed to what the channel asks of everybody who writes. */
  readonly agreed: (act: () => void) => void;
  /** Says that something did not work. */
  readonly showFailure: () => void;
}

export interface ComposerElement extends HTMLElement {
  readonly field: HTMLTextAreaElement;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly conversation: ComposerConversation;
  /** Sends the files of the tray with the text; null while it is empty. */
  sendFiles: (() => void) | null;
}
