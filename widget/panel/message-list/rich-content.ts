/** What a message can hold beside plain text is fetched with the first message that does; until then it reads plain. */
import type { ThreadItem } from '../../core/state/thread-item';
import type { Thread } from '../../core/state/thread';
import { loadAttachments } from '../../features/attachments/attachments.loader';
import { loadRichMessage } from '../../features/rich-message.loader';

/** What might be a mark or an address; whether it is one, and means something here, is found out where formatting is read. */
const MARK = /[*_`[]|^\s*([-•]|\d+[.)])\s|https?:/imu;

export function isFormatted({ content }: ThreadItem): boolean {
  return MARK.test(content);
}

export function showRich(thread: Thread): void {
  const isRich = (item: ThreadItem): boolean => item.orders.length > 0 || item.faq !== null || isFormatted(item);
  // Out of reach just now: the text stands there already, and the next message tries again.
  if (thread.some(isRich)) loadRichMessage().catch(() => undefined);
  if (thread.some(({ attachments }) => attachments[0])) loadAttachments().catch(() => undefined);
}
