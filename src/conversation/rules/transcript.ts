/** A shopper wants the transcript by e-mail: the desk sends it, after a hand-over if it did not have the chat. */
import type { OperationResult } from '../../contract/odoo';
import { translate } from '../../i18n/translate';
import type { Conversation, Decision, EntryMark, LogEntry } from '../conversation';
import { NothingToSend } from '../conversation.errors';
import { Draft } from './draft';

export interface TranscriptWanted {
  readonly operationId: string;
  readonly email: string;
}

export function shopperWantsTranscript(
  conversation: Conversation,
  { operationId, email }: TranscriptWanted,
  transcript: readonly LogEntry[],
): Decision {
  if (!conversation.hasShopperMessage) throw new NothingToSend();
  return new Draft(conversation)
    .handOver(transcript)
    .enqueue({ id: operationId, conversation: conversation.id, kind: 'transcript', email })
    .decision();
}

/** The desk refused to mail a transcript: the shopper reads a notice, even after the end, for they were told it is on its way. */
export function transcriptsRefused(
  draft: Draft,
  results: readonly OperationResult[],
  log: readonly EntryMark[],
  at: string,
): Draft {
  for (const { id, status } of results) {
    const notice = `transcript-refused-${id}`;
    if (status !== 'refused' || !isTranscript(draft.now, id) || log.some((entry) => entry.id === notice)) continue;
    draft.record({
      id: notice,
      type: 'system',
      content: translate(draft.now.locale, 'transcript.not_sent'),
      timestamp: at,
    });
  }
  return draft;
}

/** The id of a new operation of this kind. */
export function transcriptOperationId(conversation: string, unique: string): string {
  return `${conversation}:transcript:${unique}`;
}

function isTranscript({ id: conversation }: Pick<Conversation, 'id'>, operation: string): boolean {
  return operation.startsWith(transcriptOperationId(conversation, ''));
}
