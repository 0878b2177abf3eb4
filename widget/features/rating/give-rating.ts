/** Sends the rating of a chat; words with it go out only when the shopper has agreed to what the channel asks of everybody who writes. */
import { noticeOf } from '../../core/session/problem-notice';
import type { ChatSession } from '../../core/session/chat-session';

export interface RatedConversation {
  readonly session: Pick<ChatSession, 'call' | 'store'> | null;
  /** Acts at once, or when the shopper has agreed. */
  readonly agreed: (act: () => void) => void;
}

/** @param rating 1 to 5. */
export function giveRating({ session, agreed }: RatedConversation, rating: number, feedback: string): void {
  const comment = feedback.trim();
  const send = (): void => void (session && sendRating(session, rating, comment));
  if (comment === '') send();
  else agreed(send);
}

export async function sendRating(
  session: Pick<ChatSession, 'call' | 'store'>,
  rating: number,
  comment: string,
): Promise<void> {
  const { store } = session;
  store.dispatch({ type: 'rating', phase: 'sending' });
  try {
    await session.call((client) => client.rate({ rating, ...(comment ? { feedback: comment } : {}) }));
    store.dispatch({ type: 'rating', phase: 'given' });
  } catch (error) {
    store.dispatch({ type: 'rating', phase: 'open' });
    store.dispatch(noticeOf(error));
  }
}
