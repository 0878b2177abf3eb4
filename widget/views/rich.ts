/** What a message can hold beside plain text is fetched with the first message that does; until then it reads plain. */
import type { ThreadItem } from '../store/thread-item';
import type { Thread } from '../store/thread';

/** What might be a mark; whether it is one is found out where formatting is read. */
const MARK = /[*_`[]|^\s*(?:[-•]|\d+[.)])\s/mu;

const ADDRESS = /https?:\/\//i;

/** Links are for everybody, marks for agents. */
export function isFormatted({ content, type }: ThreadItem): boolean {
  return ADDRESS.test(content) || (type === 'agent' && MARK.test(content));
}

export function showRich(thread: Thread): void {
  const isRich = (item: ThreadItem): boolean => item.orders.length > 0 || item.faq !== null || isFormatted(item);
  // Out of reach just now: the text stands there already, and the next message tries again.
  if (thread.some(isRich)) import('../rich/rich.register').catch(() => undefined);
  if (thread.some(({ attachments }) => attachments[0])) import('../files/files.register').catch(() => undefined);
}
