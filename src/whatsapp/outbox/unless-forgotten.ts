/** A conversation that is over and forgotten meanwhile: there is nothing left to do about it. */
import { ConversationUnknown } from '../../conversation/conversation.errors';

export function unlessForgotten(error: unknown): void {
  if (!(error instanceof ConversationUnknown)) throw error;
}
