/** The only way to change a conversation: load, decide, commit unless somebody else committed first, then notify. */
import type { Origin } from '../common/origin';
import { Inject, Injectable } from '@nestjs/common';
import { CallGate } from '../common/call-gate';
import { currentCaller } from '../common/caller-context';
import type { Conversation, Decision, LogEntry } from './conversation';
import { ConversationUnknown, HandOverBusy } from './conversation.errors';
import {
  CONVERSATION_LOG,
  ConversationLog,
  OUTBOX_TRIGGER,
  OutboxTrigger,
  SHOPPER_NOTIFIER,
  ShopperNotifier,
} from './ports';
import { logToHandOver } from './read-log';

const ATTEMPTS = 50;
/** Whole transcripts in memory at once, on their way to the desk: one may have 5 MB. */
const TRANSCRIPTS = 2;
const TURN_WITHIN_MS = 4_000;

@Injectable()
export class ConversationChanges {
  private readonly transcripts = new CallGate(TRANSCRIPTS);

  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(SHOPPER_NOTIFIER) private readonly notifier: ShopperNotifier,
    @Inject(OUTBOX_TRIGGER) private readonly outboxTrigger: OutboxTrigger,
  ) {}

  /** Throws as `ConversationLog.create` does. */
  async start(decision: Decision, origin: Origin): Promise<void> {
    await this.log.create(decision, origin);
  }

  /**
   * Applies `decide` to the current conversation and returns the decision. `decide` may run several times, so it must
   * have no side effects. What it adds counts for `origin`. Throws `ConversationUnknown`, whatever `decide` throws, and as
   * `ConversationLog.commit` does.
   */
  async change(
    id: string,
    decide: (conversation: Conversation) => Decision | Promise<Decision>,
    origin?: Origin,
  ): Promise<Decision> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await this.log.load(id);
      if (loaded === null) throw new ConversationUnknown();
      const decision = await decide(loaded.conversation);
      if (!stores(decision, loaded.conversation) || (await this.log.commit(loaded, decision, origin))) {
        this.publish(decision);
        return decision;
      }
    }
    throw new Error('A conversation changed too often to be written.');
  }

  /**
   * As `change`, with all entries of a conversation that the desk does not have yet, and none of any other. Only so many are read at
   * once; addresses take turns. Throws `HandOverBusy` when the turn does not come.
   */
  async changeWithTranscript(
    id: string,
    decide: (conversation: Conversation, transcript: readonly LogEntry[]) => Decision | Promise<Decision>,
    origin?: Origin,
  ): Promise<Decision> {
    const change = () => this.change(id, async (now) => decide(now, await logToHandOver(this.log, now)), origin);
    const isWithout = (await this.log.load(id))?.conversation.handedOver === false;
    return isWithout ? this.inTurn(id, change) : change();
  }

  /** As `changeWithTranscript` reads them, for a decision that seldom needs them. */
  transcript(conversation: Conversation): Promise<LogEntry[]> {
    return this.inTurn(conversation.id, () => logToHandOver(this.log, conversation));
  }

  private inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const lane = [currentCaller()?.address ?? '', id];
    return this.transcripts.run(work, TURN_WITHIN_MS, () => new HandOverBusy(), lane);
  }

  private publish(decision: Decision): void {
    const changed = [...decision.entries, ...decision.rewritten];
    if (changed.length > 0) this.notifier.messages(decision.next, changed);
    for (const signal of decision.signals) this.notifier.signal(decision.next, signal);
    if (decision.operations.length > 0) this.outboxTrigger.fire();
  }
}

/** Signals alone are published, but leave nothing in the store. */
function stores({ next, entries, rewritten, operations }: Decision, before: Conversation): boolean {
  return next !== before || entries.length + rewritten.length + operations.length > 0;
}
