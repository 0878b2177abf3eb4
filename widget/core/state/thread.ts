/** Pure rules of the thread: one position per sequence, one item per message, delivery never goes backwards. */
import type { Message, SendReceipt } from '../../../src/contract/shopper';
import { itemFromMessage, itemFromOutgoing } from './thread-item';
import type { DeliveryState, Outgoing, ThreadItem } from './thread-item';

export type Thread = readonly ThreadItem[];

const RANK: Record<DeliveryState, number> = { sending: 0, accepted: 1, failed: 1, delivered: 2, read: 3 };

/** Adds messages from the bridge; known ones are updated instead. */
export function mergeMessages(thread: Thread, messages: readonly Message[]): Thread {
  return sorted(messages.reduce(mergeOne, [...thread]));
}

/** Shows what the shopper has just written, at the end. */
export function appendOutgoing(thread: Thread, outgoing: Outgoing): Thread {
  if (thread.some((item) => item.clientMessageId === outgoing.clientMessageId && item.type === 'user')) return thread;
  return [...thread, itemFromOutgoing(outgoing, lastPlace(thread) + 1)];
}

export function applyReceipt(thread: Thread, clientMessageId: string, receipt: SendReceipt): Thread {
  return changeOwn(thread, clientMessageId, (item) => ({
    ...item,
    id: receipt.message_id,
    sequence: receipt.sequence,
    place: receipt.sequence,
    timestamp: receipt.timestamp,
    delivery: furthest(item.delivery, 'accepted'),
  }));
}

/** The answer does not tell the sequence of the question: until that is known, the question stands right before it. */
export function applyAnswered(thread: Thread, clientMessageId: string, answer: Message): Thread {
  const asked = changeOwn(thread, clientMessageId, (item) => ({
    ...item,
    place: item.sequence ?? answer.sequence - 0.5,
    delivery: furthest(item.delivery, 'accepted'),
  }));
  return mergeMessages(asked, [answer]);
}

export function applyDelivery(thread: Thread, ids: readonly string[], delivery: DeliveryState): Thread {
  return thread.map((item) =>
    item.id !== null && ids.includes(item.id) ? { ...item, delivery: furthest(item.delivery, delivery) } : item,
  );
}

/** Marks an own message whose sending changed before the bridge accepted it. */
export function markOwn(thread: Thread, clientMessageId: string, delivery: 'sending' | 'failed'): Thread {
  return changeOwn(thread, clientMessageId, (item) => (item.sequence === null ? { ...item, delivery } : item));
}

/** Takes an own message out again, for example because it went back into the draft. */
export function withdrawOwn(thread: Thread, clientMessageId: string): Thread {
  return thread.filter((item) => item.clientMessageId !== clientMessageId || item.sequence !== null);
}

/** Sequence up to which nothing is missing, counted from the earliest message at hand. */
export function contiguousSequence(thread: Thread): number {
  let last: number | null = null;
  for (const { sequence } of thread) {
    if (sequence === null) continue;
    if (last !== null && sequence > last + 1) return last;
    last = sequence;
  }
  return last ?? 0;
}

export function lastSequence(thread: Thread): number {
  return thread.reduce((highest, item) => Math.max(highest, item.sequence ?? 0), 0);
}

/** What the shopper wrote last. */
export function lastOwn(thread: Thread): ThreadItem | undefined {
  return thread.findLast(({ type }) => type === 'user');
}

function mergeOne(items: ThreadItem[], message: Message): ThreadItem[] {
  const next = itemFromMessage(message);
  const index = items.findIndex((item) => isSame(item, next));
  const known = items[index];
  if (known === undefined) return [...items, next];
  items[index] = { ...next, key: known.key, delivery: furthest(known.delivery, next.delivery) };
  return items;
}

function isSame(known: ThreadItem, next: ThreadItem): boolean {
  if (known.id !== null && known.id === next.id) return true;
  if (known.sequence !== null) return known.sequence === next.sequence;
  return next.type === 'user' && known.clientMessageId !== null && known.clientMessageId === next.clientMessageId;
}

function changeOwn(thread: Thread, clientMessageId: string, change: (item: ThreadItem) => ThreadItem): Thread {
  return sorted(
    thread.map((item) => (item.type === 'user' && item.clientMessageId === clientMessageId ? change(item) : item)),
  );
}

function furthest(known: DeliveryState, next: DeliveryState): DeliveryState {
  return RANK[next] >= RANK[known] ? next : known;
}

/** What has no sequence yet keeps its order behind what has one. */
function sorted(items: readonly ThreadItem[]): Thread {
  const pendingFrom = Math.max(0, ...items.map((item) => item.sequence ?? 0));
  const isPending = (item: ThreadItem): boolean => item.sequence === null && item.delivery !== 'accepted';
  let pending = pendingFrom;
  return items
    .map((item) => (isPending(item) ? { ...item, place: (pending += 1) } : item))
    .sort((one, other) => one.place - other.place);
}

function lastPlace(thread: Thread): number {
  return thread.at(-1)?.place ?? 0;
}
