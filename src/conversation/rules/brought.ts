/** Entries that reached the phone of a person on WhatsApp, and those that never will. What was reached does not go back. */
import type { Undelivered } from '../../contract/odoo';
import type { Conversation, Decision, EntryMark } from '../conversation';
import { Draft } from './draft';
import { noticeNotBrought } from './ticket-notices';

/** Failures that are remembered of a chat. */
const MOST_FAILED = 100;

/** The phone has everything up to this entry. `agents`: the last message of an agent among what is new, or this one. */
export function entryBrought(conversation: Conversation, sequence: number, agents: EntryMark | undefined): Decision {
  const draft = new Draft(conversation);
  const { whatsapp } = conversation;
  if (whatsapp === undefined) return draft.decision();
  const { broughtSequence = 0, failed = [] } = whatsapp;
  const stillFailed = failed.filter((one) => one.sequence !== sequence);
  const isNews = sequence > broughtSequence || stillFailed.length < failed.length;
  if (!isNews) return draft.decision();
  const reached = Math.max(broughtSequence, Math.min(sequence, conversation.lastSequence));
  draft.change({ whatsapp: { ...whatsapp, broughtSequence: reached, failed: stillFailed } });
  return tellDesk(draft, agents, 'delivered').decision();
}

/** `mark`: of the entry. */
export function entryNotBrought(conversation: Conversation, mark: EntryMark, reason: Undelivered): Decision {
  const draft = noticeNotBrought(new Draft(conversation), mark.sequence);
  const { whatsapp } = conversation;
  if (whatsapp === undefined || whatsapp.failed?.some(({ sequence }) => sequence === mark.sequence))
    return draft.decision();
  const failed = [...(whatsapp.failed ?? []), { sequence: mark.sequence, reason }].slice(-MOST_FAILED);
  draft.change({ whatsapp: { ...whatsapp, failed } });
  return tellDesk(draft, mark, 'failed', reason).decision();
}

/** Of messages of agents; the desk does not follow what the bot says. */
function tellDesk(
  draft: Draft,
  mark: EntryMark | undefined,
  status: 'delivered' | 'failed',
  reason?: Undelivered,
): Draft {
  if (mark?.deskMessageId === undefined) return draft;
  const { id } = draft.now;
  return draft.enqueue({
    id: `${id}:${status}:${mark.sequence}`,
    conversation: id,
    kind: 'delivery',
    message_id: mark.deskMessageId,
    status,
    ...(reason === undefined ? {} : { reason }),
  });
}
