/** A shopper wants the transcript by e-mail: the desk sends it, and gets the chat for that if it had none. */
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
    .tell({ id: operationId, conversation: conversation.id, kind: 'transcript', email })
    .decision();
}
