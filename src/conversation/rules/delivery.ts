/** The desk has accepted or refused operations: updates the status of their messages. */
import type { OperationResult } from '../../contract/odoo';
import type { Conversation, Decision, EntryMark } from '../conversation';
import { deskAnswered } from './connect';
import { Draft } from './draft';
import { watchesSettled } from './order-memory';
import { ticketsSettled } from './ticket';
import { transcriptsRefused } from './transcript';

/** `log` holds at least the entries of the results, and notices about them; `at` is when the desk answered. */
export function operationsSettled(
  conversation: Conversation,
  results: readonly OperationResult[],
  log: readonly EntryMark[],
  at: string,
): Decision {
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const draft = new Draft(conversation);
  const delivered: EntryMark[] = [];
  const failed: EntryMark[] = [];
  for (const result of results) {
    const entry = byId.get(result.id);
    if (entry !== undefined) (result.status === 'done' ? delivered : failed).push(entry);
  }
  const last = Math.max(conversation.deliveredSequence, ...[...delivered, ...failed].map((entry) => entry.sequence));
  const done = delivered.map((entry) => entry.sequence);
  const refused = [...new Set([...conversation.failedSequences, ...failed.map((entry) => entry.sequence)])].filter(
    (sequence) => !done.includes(sequence),
  );
  if (last > conversation.deliveredSequence || refused.join() !== conversation.failedSequences.join()) {
    draft.change({ deliveredSequence: last, failedSequences: refused });
  }
  status(draft, delivered, 'delivered');
  status(draft, failed, 'failed');
  ticketsSettled(draft, results, at);
  watchesSettled(draft, results, at);
  transcriptsRefused(draft, results, log, at);
  return withDeskAnswer(draft, results);
}

function status(draft: Draft, entries: readonly EntryMark[], value: 'delivered' | 'failed'): void {
  const messageIds = entries.filter((entry) => entry.type === 'user').map((entry) => entry.id);
  if (messageIds.length > 0) draft.signal({ kind: 'status', messageIds, status: value });
}

function withDeskAnswer(draft: Draft, results: readonly OperationResult[]): Decision {
  const decision = draft.decision();
  const desk = results.flatMap((result) => (result.status === 'done' && result.desk ? [result.desk] : [])).at(-1);
  if (desk === undefined) return decision;
  const answered = deskAnswered(decision.next, desk);
  return { ...decision, next: answered.next, signals: [...decision.signals, ...answered.signals] };
}
