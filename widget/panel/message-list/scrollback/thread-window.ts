/** The part of a long thread that is drawn: never more than a few screens. */
import type { Thread } from '../../../core/state/thread';

/** Well over what the tallest screen shows. */
export const DRAWN_AT_MOST = 120;
const STEP = 40;

/** Position of the last message that is drawn; null at the end of the thread, also when it grows. */
export type WindowEnd = number | null;

export function drawnPart(thread: Thread, until: WindowEnd): Thread {
  const end = endOf(thread, until);
  return thread.slice(Math.max(0, end - DRAWN_AT_MOST), end);
}

/** Further up. @returns null when everything before is drawn already. */
export function stepUp(thread: Thread, until: WindowEnd): { readonly until: number } | null {
  const end = endOf(thread, until);
  const hidden = end - DRAWN_AT_MOST;
  const last = thread[end - Math.min(STEP, hidden) - 1];
  return hidden <= 0 || last === undefined ? null : { until: last.place };
}

/** Further down; null once the end is reached. */
export function stepDown(thread: Thread, until: number): WindowEnd {
  return thread[endOf(thread, until) + STEP]?.place ?? null;
}

function endOf(thread: Thread, until: WindowEnd): number {
  const beyond = until === null ? -1 : thread.findIndex(({ place }) => place > until);
  return beyond < 0 ? thread.length : beyond;
}
