/** Applies what comes from Odoo to conversations: events in their order, and the results of delivered operations. */
import { Inject, Injectable } from '@nestjs/common';
import type { ConversationOperation, OdooEvent, OperationResult } from '../contract/odoo';
import { ClosingNotices } from './closing-notices.service';
import { nothingFollows } from './conversation';
import type { Conversation, Decision, EntryMark, LogEntry } from './conversation';
import { ConversationChanges } from './conversation-changes.service';
import { ConversationUnknown } from './conversation.errors';
import { operationsSettled } from './rules/delivery';
import { EventPosition, applyOdooEvent, positionOf } from './rules/odoo-event';
import { translate } from '../i18n/translate';
import { eventWithoutWait, resultsWithoutWait } from './rules/hidden-wait';
import { CLOCK, Clock, isoNow, CONVERSATION_LOG, ConversationLog, WAIT_DISPLAY, WaitDisplay } from './ports';
import { agentMessage } from './read-log';

/** Results that are recorded again come soon after the first time. */
const NOTICED_WITHIN = 100;

const MOST_MARKS = 1000;

export type EventOutcome = EventPosition | 'unknown';

@Injectable()
export class OdooEventService {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly changes: ConversationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WAIT_DISPLAY) private readonly display: WaitDisplay,
    private readonly closing: ClosingNotices,
  ) {}

  /**
   * Applies one event. `next`: applied now; `seen`: applied before; `gap`: an earlier event is missing, nothing was done;
   * `unknown`: there is no such conversation here. `trustGaps`: missing events will never come, so a gap is skipped.
   */
  async apply(event: OdooEvent, trustGaps = false): Promise<EventOutcome> {
    let position: EventPosition = 'next';
    const isThere = await this.ifThere(event.conversation, async (conversation) => {
      position = positionOf(conversation, event);
      if (position === 'gap' && trustGaps) position = 'next';
      if (position !== 'next') return nothingFollows(conversation);
      const { locale, readSequence } = conversation;
      const notices = {
        endedByAgent: this.closing.byAgent(conversation),
        givenBack: translate(locale, 'chat.given_back'),
      };
      const marks = event.kind === 'read' ? await this.log.marks(conversation.id, readSequence, MOST_MARKS) : [];
      const told = this.display.hidesWait(conversation.channel) ? eventWithoutWait(event) : event;
      return applyOdooEvent(conversation, told, notices, await this.edited(conversation, event), marks);
    });
    return isThere ? position : 'unknown';
  }

  /** The message that an event changes, if it is one that does. */
  private async edited({ id, lastSequence }: Conversation, event: OdooEvent): Promise<LogEntry[]> {
    if (event.kind !== 'message_edited' && event.kind !== 'message_deleted') return [];
    const { message_id: messageId } = event;
    const found = await agentMessage(this.log, id, { after: 0, upTo: lastSequence, messageId });
    return found === undefined ? [] : this.log.entries(id, found.sequence - 1, 1);
  }

  /** Records the results of a conversation's operations. Idempotent; of a conversation that was erased meanwhile there is nothing to record. */
  async settled(operations: readonly ConversationOperation[], results: readonly OperationResult[]): Promise<void> {
    const [first] = operations;
    if (first === undefined) return;
    await this.ifThere(first.conversation, async (conversation) => {
      const log = await this.entriesSettled(conversation, operations);
      const told = this.display.hidesWait(conversation.channel) ? resultsWithoutWait(results) : results;
      return operationsSettled(conversation, told, log, isoNow(this.clock));
    });
  }

  /** The part of the log that results of these operations are about: messages, and notices about transcripts. */
  private entriesSettled(
    { id, lastSequence }: Conversation,
    operations: readonly ConversationOperation[],
  ): Promise<EntryMark[]> | EntryMark[] {
    const sequences = operations.flatMap((operation) => {
      if (operation.kind === 'transcript') return [lastSequence - NOTICED_WITHIN];
      return operation.kind === 'message' ? [operation.sequence] : [];
    });
    return sequences.length === 0 ? [] : this.log.marks(id, Math.max(0, Math.min(...sequences) - 1), MOST_MARKS);
  }

  /** As `ConversationChanges.change`; false when there is no such conversation. */
  private async ifThere(id: string, decide: (conversation: Conversation) => Decision | Promise<Decision>) {
    try {
      await this.changes.change(id, decide);
      return true;
    } catch (error) {
      if (error instanceof ConversationUnknown) return false;
      throw error;
    }
  }
}
