/** The rows of the thread: days, groups of one speaker, separators. */
import type { ThreadItem } from '../../core/state/thread-item';
import type { Thread } from '../../core/state/thread';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'note'; readonly key: string; readonly item: ThreadItem }
  | { readonly kind: 'news'; readonly key: string }
  | { readonly kind: 'joined'; readonly key: string; readonly name: string }
  | { readonly kind: 'group'; readonly key: string; readonly items: readonly ThreadItem[] };

const GROUP_WITHIN_MS = 5 * 60_000;

export interface Joined {
  readonly name: string;
  readonly after: number;
}

/** Rows of the thread that are not messages. */
export interface Separators {
  readonly joined: Joined | null;
  /** What others said after this sequence is new. */
  readonly newAfter: number | null;
}

/**
 * @param thread the part that is drawn
 * @param dayKey names the day of an instant where the shopper is
 */
export function rowsOf(
  thread: Thread,
  { joined, newAfter }: Separators,
  dayKey: (iso: string) => string,
): readonly Row[] {
  const rows: Row[] = [];
  let day: string | null = null;
  let announced = joined === null || joined.after < (thread[0]?.place ?? 1) - 1;
  let isNews = newAfter === null;
  for (const item of thread) {
    if (joined !== null && !announced && item.place > joined.after) {
      rows.push(joinedRow(joined));
      announced = true;
    }
    const itsDay = dayKey(item.timestamp);
    if (itsDay !== day) rows.push({ kind: 'day', key: `day-${itsDay}`, at: item.timestamp });
    day = itsDay;
    if (newAfter !== null && !isNews && item.type !== 'user' && item.place > newAfter) {
      rows.push({ kind: 'news', key: 'news' });
      isNews = true;
    }
    place(rows, item);
  }
  if (joined !== null && !announced) rows.push(joinedRow(joined));
  return rows;
}

function place(rows: Row[], item: ThreadItem): void {
  const last = rows.at(-1);
  if (item.type === 'system') rows.push({ kind: 'note', key: item.key, item });
  else if (last?.kind === 'group' && belongs(last.items.at(-1), item)) {
    rows[rows.length - 1] = { ...last, items: [...last.items, item] };
  } else rows.push({ kind: 'group', key: item.key, items: [item] });
}

function belongs(before: ThreadItem | undefined, item: ThreadItem): boolean {
  return (
    before !== undefined &&
    before.type === item.type &&
    before.agentName === item.agentName &&
    Date.parse(item.timestamp) - Date.parse(before.timestamp) < GROUP_WITHIN_MS
  );
}

function joinedRow({ name, after }: Joined): Row {
  return { kind: 'joined', key: `joined-${after}`, name };
}
