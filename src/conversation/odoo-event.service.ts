/** What the desk says, applied to conversations: events in their order, and the outcome of what the desk was told. */
import { Inject, Injectable } from '@nestjs/common';
import type { ConversationOperation, OdooEvent, OperationResult } from '../contract/odoo';
import { nothingFollows } from './conversation';
import type { Conversation, LogEntry } from './conversation';
import { ConversationChanges } from './conversation-changes.service';
import { ConversationUnknown } from './conversation.errors';
import { operationsSettled } from './rules/delivery';
import { EventPlace, deskEvent, placeOf } from './rules/desk-event';
import { noticeFor } from './notices';
import { CLOCK, Clock, isoNow, CONVERSATION_LOG, ConversationLog } from './ports';
import { everyEntry } from './whole-log';

export type Heard = EventPlace | 'unknown';

@Injectable()
export class DeskEar {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly changes: ConversationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Applies one event. `next`: applied now; `seen`: applied before; `gap`: an earlier one is missing, nothing was done;
   * `unknown`: there is no such conversation here. With `trustGaps` what is missing is known never to come.
   */
  async hear(event: OdooEvent, trustGaps = false): Promise<Heard> {
    let place: EventPlace = 'next';
    try {
      await this.changes.change(event.conversation, async (conversation) => {
        place = placeOf(conversation, event);
        if (place === 'gap' && trustGaps) place = 'next';
        if (place !== 'next') return nothingFollows(conversation);
        const { locale } = conversation;
        const notices = {
          endedByAgent: noticeFor('ended_by_agent', locale),
          givenBack: noticeFor('given_back', locale),
        };
        return deskEvent(conversation, event, notices, await this.about(conversation, event));
      });
      return place;
    } catch (error) {
      if (error instanceof ConversationUnknown) return 'unknown';
      throw error;
    }
  }

  /** The part of the log that an event speaks of. */
  private about(conversation: Conversation, { kind }: OdooEvent): Promise<LogEntry[]> | LogEntry[] {
    if (kind === 'read') return this.log.entries(conversation.id, conversation.readSequence, 1000);
    const isOfOneMessage = kind === 'message_edited' || kind === 'message_deleted';
    return isOfOneMessage ? everyEntry(this.log, conversation) : [];
  }

  /** Records what became of a conversation's operations. Doing it twice changes nothing more. */
  async settled(operations: readonly ConversationOperation[], results: readonly OperationResult[]): Promise<void> {
    const [first] = operations;
    if (first === undefined) return;
    const conversationId = first.conversation;
    const sequences = operations.flatMap((operation) => (operation.kind === 'message' ? [operation.sequence] : []));
    const before = sequences.length === 0 ? 0 : Math.min(...sequences) - 1;
    await this.changes.change(conversationId, async (conversation) => {
      const log = sequences.length === 0 ? [] : await this.log.entries(conversationId, before, 1000);
      return operationsSettled(conversation, results, log, isoNow(this.clock));
    });
  }
}
