/** Loads the code for formatted text and cards with the first message that has any; until then it shows as plain text. */
import type { ThreadItem } from '../../core/state/thread-item';
import type { Thread } from '../../core/state/thread';
import { loadAttachments } from '../../features/attachments/attachments.loader';
import { loadRichMessage } from '../../features/rich-message.loader';

/** Text that may hold formatting or an address; the parser decides. */
const MARK = /[*_`[]|^\s*([-•]|\d+[.)])\s|https?:/imu;

export function isFormatted({ content }: ThreadItem): boolean {
  return MARK.test(content);
}

export function showRich(thread: Thread): void {
  const isRich = (item: ThreadItem): boolean => item.cards.length > 0 || item.faq !== null || isFormatted(item);
  // Cannot be fetched now: the plain text is shown, and the next message tries again.
  if (thread.some(isRich)) loadRichMessage().catch(() => undefined);
  if (thread.some(({ attachments }) => attachments[0])) loadAttachments().catch(() => undefined);
}
