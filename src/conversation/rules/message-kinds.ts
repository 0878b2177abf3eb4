/** Counts the messages of a chat by what they hold, so that a list of chats is filtered by it without reading any log. */
import type { Conversation, LogEntry } from '../conversation';
import type { MessageKind } from '../../contract/staff/conversation-words';

type Held = NonNullable<Conversation['held']>;
type Content = Pick<LogEntry, 'type' | 'content' | 'attachments'>;

/** A message with words and a picture is of both kinds; a notice is of no other. */
export function kindsOf({ type, content, attachments = [] }: Content): ReadonlySet<MessageKind> {
  if (type === 'system') return new Set(['system']);
  const files = attachments.map(({ mimetype }) => (mimetype.startsWith('image/') ? 'image' : 'file'));
  return new Set([...(content === '' ? [] : (['text'] as const)), ...files]);
}

/** The counts, once `now` is there, in place of `before` where it was another. */
export function counted(held: Held | undefined, now: Content, before?: Content): Held {
  const counts = { ...held };
  for (const kind of kindsOf(now)) counts[kind] = (counts[kind] ?? 0) + 1;
  if (before !== undefined) for (const kind of kindsOf(before)) counts[kind] = Math.max((counts[kind] ?? 0) - 1, 0);
  return counts;
}

export function holds({ held }: Pick<Conversation, 'held'>, kind: MessageKind): boolean {
  return (held?.[kind] ?? 0) > 0;
}
