/** Text that a shopper typed before they came to a form, so that nobody has to write it again. Pure. */
import type { ChatState } from './chat.state';

/** The draft; without one, the message that nothing but one answer, and notices, have followed. */
export function typedText({ draft, thread }: Pick<ChatState, 'draft' | 'thread'>): string {
  if (draft.trim() !== '') return draft;
  const said = thread.filter(({ type }) => type !== 'system');
  const [last, before] = said.slice(-2).reverse();
  return [last, before].find((item) => item?.type === 'user')?.content ?? '';
}
