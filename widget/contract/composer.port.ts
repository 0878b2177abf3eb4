/** What the tools know of the composer beside which they stand. */
import type { AskAround } from '../core/api/feature-client.port';
import type { ChatState } from '../core/state/chat.state';

export interface ComposerElement extends HTMLElement {
  readonly field: HTMLTextAreaElement;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly talk: { readonly around: AskAround; readonly state: ChatState; readonly connect: () => void };
  /** Sends what lies in the tray with the text; null while nothing does. */
  sendFiles: (() => void) | null;
}
