/** The bot: asks its matchers, decides by one policy; rebuilt whenever the settings change. */
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import type { ChannelRow, SettingsSnapshot } from '../contract/facade';
import type { Conversation } from '../conversation/conversation';
import { orderMemoryAt } from '../conversation/decide/order-talk';
import {
  DESK_ABILITIES,
  DeskAbilities,
  LIMIT_COUNTERS,
  LimitCounters,
  ORDER_BOOK,
  OrderBook,
  SHOP_SETTINGS,
  ShopSettings,
} from '../conversation/ports';
import type { AnswerExplainer, Answerer, BotAnswer, ExplainedAnswer, TrialQuestion } from '../conversation/ports';
import { FaqShelves } from '../faq-index/faq-shelves';
import { Brain } from './brain';
import { TRAINER } from './classifier/training-thread';
import type { Trainer } from './classifier/training-thread';
import { endingMatcher } from './ending.matcher';
import { ExampleMatcher } from './example.matcher';
import { dryOrderMatcher, explained } from './explain';
import { FaqMatcher } from './faq.matcher';
import { IntentMatcher } from './intent.matcher';
import type { Matcher, Question } from './matcher';
import { LookupAttempts } from './lookup-attempts';
import { OrderMatcher } from './order.matcher';
import { personMatcher } from './person.matcher';
import { decide } from './policy';
import { spokenLocale } from './spoken-language';

/** The rest of a longer message is for people to read. */
const LONGEST_QUESTION = 2_000;

@Injectable()
export class BotService implements Answerer, AnswerExplainer, OnModuleDestroy {
  private readonly logger = new Logger('bot');
  private readonly orderMatcher: Matcher;
  private readonly brain: Brain;
  private readonly listening: Subscription;
  private shelves: FaqShelves | undefined;
  private matchers = new Map<string, readonly Matcher[]>();

  constructor(
    @Inject(ORDER_BOOK) orders: OrderBook,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(LIMIT_COUNTERS) counters: LimitCounters,
    @Inject(DESK_ABILITIES) desk: DeskAbilities,
    @Inject(TRAINER) trainer: Trainer,
  ) {
    this.brain = new Brain(trainer, {
      trained: (engine, phrases, seconds) => this.logger.log({ event: 'bot.trained', engine, phrases, seconds }),
      failed: (engine, error) => this.logger.error({ event: 'bot.not_trained', engine, error: String(error) }),
    });
    this.orderMatcher = new OrderMatcher(orders, new LookupAttempts(counters), desk);
    this.listening = settings.changes.subscribe((snapshot) => this.rebuild(snapshot));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
    this.brain.stop();
  }

  async answer(conversation: Conversation, text: string): Promise<BotAnswer> {
    const { channel, shopper } = conversation;
    const { fallback } = this.settings.channel(channel).texts;
    const locale = spokenLocale(text.slice(0, LONGEST_QUESTION), conversation.locale, Object.keys(fallback));
    const orderMemory = orderMemoryAt(conversation, new Date().toISOString());
    const question: Question = { text: text.slice(0, LONGEST_QUESTION), locale, channel, shopper, orderMemory };
    const matchers = this.matchers.get(channel) ?? [];
    const asked = await Promise.all(matchers.map(async (matcher) => matcher.match(question)));
    return { ...decide(question, asked.flat(), fallback), locale };
  }

  /** As `answer` would, for a shopper of whom nothing is known; no order is looked up. */
  async explain({ channel, locale, text }: TrialQuestion): Promise<ExplainedAnswer> {
    const { fallback } = this.settings.channel(channel).texts;
    const shopper = { id: 'trial', verified: false };
    const question: Question = { text: text.slice(0, LONGEST_QUESTION), locale, channel, shopper };
    const matchers = (this.matchers.get(channel) ?? []).map((one) =>
      one === this.orderMatcher ? dryOrderMatcher : one,
    );
    const asked = await Promise.all(matchers.map(async (one) => ({ by: one.name, found: await one.match(question) })));
    const answer = decide(
      question,
      asked.flatMap(({ found }) => found),
      fallback,
    );
    return explained(answer, asked);
  }

  /** Resolves once the bot has learned all that the settings teach. */
  async learned(): Promise<void> {
    await this.brain.settled();
  }

  private rebuild(snapshot: SettingsSnapshot): void {
    this.brain.learn(snapshot.engines);
    const shelves = FaqShelves.filledWith(snapshot, this.shelves);
    this.shelves = shelves;
    this.matchers = new Map(
      snapshot.channels.map((channel) => [channel.key, this.pipeline(channel, snapshot, shelves)]),
    );
  }

  private pipeline(channel: ChannelRow, snapshot: SettingsSnapshot, shelves: FaqShelves): readonly Matcher[] {
    const engine = snapshot.engines.find((row) => row.id === channel.engine_id);
    if (!channel.enable_chatbot || engine === undefined) return [personMatcher, endingMatcher];
    const intents = new IntentMatcher(engine, channel.default_locale, (intent, pattern) =>
      this.logger.warn({ event: 'bot.bad_pattern', intent, pattern }),
    );
    if (intents.leftOut > 0) {
      this.logger.warn({ event: 'bot.too_many_patterns', engine: engine.id, left_out: intents.leftOut });
    }
    const examples = new ExampleMatcher(engine, channel.default_locale, () => this.brain.classifier(engine.id));
    return [
      personMatcher,
      endingMatcher,
      this.orderMatcher,
      intents,
      examples,
      new FaqMatcher(shelves.of(channel.key).search),
    ];
  }
}
