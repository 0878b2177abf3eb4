/** A shopper wants the transcript by e-mail: the desk sends it, after a hand-over if it did not have the chat. */
import type { Conversation, Decision, LogEntry } from '../conversation';
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
