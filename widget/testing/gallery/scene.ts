/** One state of the panel: answers of the bridge, and the steps of a shopper that lead there. */
import type { Availability, ConsentLine, Conversation, Message, PrechatForm } from '../../../src/contract/shopper';

export interface Scene {
  readonly conversation: Conversation;
  readonly availability: Availability;
  readonly typing?: boolean;
  readonly ended?: boolean;
  /** The bridge does not answer at all. */
  readonly silent?: boolean;
  readonly offline?: boolean;
  /** Messages before those that the session begins with. */
  readonly earlier?: readonly Message[];
  /** Nothing was left, said or found. */
  readonly isEmpty?: boolean;
  readonly prechat?: PrechatForm;
  readonly consent?: ConsentLine;
  /** Picture of the shop, as its logo and as the face of its bot. */
  readonly picture?: string;
  readonly steps?: readonly Step[];
}

/** Each is done once what it names is there, however deep in the panel. */
export type Step =
  | { readonly press: string }
  | { readonly fill: string; readonly text: string }
  | { readonly scrollUp: string }
  /** Files are on their way; a message comes in; or this is there. */
  | { readonly attach: true }
  | { readonly arrives: Message }
  | { readonly see: string };
