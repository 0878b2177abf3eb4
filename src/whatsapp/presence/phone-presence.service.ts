/** Read marks and typing for people on WhatsApp: they see that staff have read what they wrote, and that an answer is being written. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIMIT_COUNTERS, LimitCounters } from '../../common/limit-counters.port';
import { NameHash } from '../../common/name-hash';
import type { Conversation, LogEntry, Signal } from '../../conversation/conversation';
import { CLOCK, CONVERSATION_LOG, Clock, ConversationLog, ShopperNotifier } from '../../conversation/ports';
import { isWindowOver } from '../../conversation/rules/whatsapp-window';
import { GraphClient } from '../graph/graph.client';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { NumberPauses } from '../outbox/number-pauses.service';

/** WhatsApp shows it for so long, or until there is a message. */
const TYPING_MS = 25_000;
/** Entries among which the person's latest message is looked for. */
const RECENT = 30;

type PhoneNotifier = Pick<ShopperNotifier, 'signal' | 'typing'>;

@Injectable()
export class PhonePresence implements PhoneNotifier {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    @Inject(LIMIT_COUNTERS) private readonly counters: LimitCounters,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NameHash,
    private readonly graph: GraphClient,
    private readonly pauses: NumberPauses,
  ) {}

  signal(conversation: Conversation, signal: Signal): void {
    if (conversation.whatsapp === undefined || signal.kind !== 'status' || signal.status !== 'read') return;
    this.whenIdle(this.read(conversation));
  }

  typing(conversationId: string, _agentName: string, isTyping: boolean): void {
    if (isTyping && this.numbers.all().length > 0) this.whenIdle(this.type(conversationId));
  }

  /** Everything up to what agents have read. */
  private async read(conversation: Conversation): Promise<void> {
    const recent = await this.log.latest(conversation.id, conversation.readSequence, RECENT);
    await this.see(conversation, latestOfPerson(recent), false);
  }

  /** Only as an answer: not to somebody who was answered already. */
  private async type(conversationId: string): Promise<void> {
    const loaded = await this.log.load(conversationId);
    if (loaded?.conversation.whatsapp === undefined) return;
    const { conversation } = loaded;
    const recent = await this.log.latest(conversationId, conversation.lastSequence, RECENT);
    const answered = recent.findLast(({ type }) => type === 'agent')?.sequence ?? 0;
    const asked = latestOfPerson(recent);
    if (asked === undefined || asked.sequence < answered || !(await this.isFirst(conversationId))) return;
    await this.see(conversation, asked, true);
  }

  private async see({ whatsapp }: Conversation, entry: LogEntry | undefined, isTyping: boolean): Promise<void> {
    const number = whatsapp && this.numbers.byId(whatsapp.number);
    if (whatsapp === undefined || number === undefined || typeof entry?.clientMessageId !== 'string') return;
    if (isWindowOver(whatsapp, this.clock.now()) || this.pauses.left(number) > 0) return;
    await this.graph.seen(number, entry.clientMessageId, isTyping);
  }

  /** Of any replica, within the time that it is shown. */
  private async isFirst(conversationId: string): Promise<boolean> {
    const who = this.names.of(conversationId);
    const { isBlocked } = await this.counters.increment(who, TYPING_MS, 1, 0, 'whatsapp-typing');
    return !isBlocked;
  }

  /** Nobody waits for it. */
  private whenIdle(work: Promise<void>): void {
    work.catch(() => this.logger.warn({ event: 'whatsapp.presence_failed' }));
  }
}

function latestOfPerson(entries: readonly LogEntry[]): LogEntry | undefined {
  return entries.findLast(({ type, clientMessageId }) => type === 'user' && clientMessageId !== null);
}
