/** The bot: asks its matchers, decides by one policy; rebuilt whenever the settings change. */
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import type { SettingsSnapshot } from '../contract/odoo';
import type { Conversation } from '../conversation/conversation';
import { orderMemoryAt } from '../conversation/rules/order-talk';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { TEACHING_NOTES, TeachingNotes } from './matchers/diagnostics.port';
import type { AnswerExplainer, ExplainedAnswer, TrialQuestion } from './answer-explainer.port';
import type { Answerer, BotAnswer } from '../conversation/ports';
import { FaqShelves } from '../faq/search/faq-catalog';
import { Brain } from './classifier/registry';
import { TRAINER } from './classifier/training-thread';
import type { PhraseClassifier } from './classifier/phrase-classifier';
import type { Trainer } from './classifier/training-thread';
import { Asked, dryOrderMatcher, explained } from './explain';
import type { Candidate, Matcher, Question } from './matchers/matcher';
import { OrderMatcher } from './orders/order.matcher';
import { pipelinesOf } from './matchers/pipelines';
import { decide } from './policy';
import { eachAnswered } from './multi-intent';
import { spokenLocale } from './language/spoken-language';
import { CLOCK, Clock, isoNow } from '../conversation/ports';

/** The rest of a longer message is for people to read. */
const LONGEST_QUESTION = 2_000;
/** Enough to find what is wrong by; where the addon is new enough, Odoo has them all. */
const LOGGED_PATTERNS = 10;

@Injectable()
export class BotService implements Answerer, AnswerExplainer, OnModuleDestroy {
  private readonly logger = new Logger('bot');
  private readonly brain: Brain;
  private readonly listening: Subscription;
  private shelves: FaqShelves | undefined;
  private matchers: ReadonlyMap<string, readonly Matcher[]> = new Map();

  constructor(
    private readonly orderMatcher: OrderMatcher,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(TEACHING_NOTES) private readonly notes: TeachingNotes,
    @Inject(TRAINER) trainer: Trainer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.brain = new Brain(trainer, {
      trained: (engine, phrases, seconds) => this.logger.log({ event: 'bot.trained', engine, phrases, seconds }),
      failed: (engine, error) => this.logger.error({ event: 'bot.not_trained', engine, error: String(error) }),
    });
    this.listening = settings.changes.subscribe((snapshot) => this.rebuild(snapshot));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
    this.brain.stop();
  }

  async answer(conversation: Conversation, text: string): Promise<BotAnswer> {
    const { channel, locale, shopper } = conversation;
    const orderMemory = orderMemoryAt(conversation, isoNow(this.clock));
    const asked = await this.ask(this.matchersOf(channel), { text, locale, channel, shopper, orderMemory });
    return { ...asked.answer, locale: asked.locale };
  }

  /** As `answer` would, for a shopper of whom nothing is known; no order is looked up. */
  async explain({ channel, locale, text }: TrialQuestion): Promise<ExplainedAnswer> {
    const matchers = this.matchersOf(channel).map((one) => (one === this.orderMatcher ? dryOrderMatcher : one));
    const shopper = { id: 'trial', verified: false };
    const { answer, asked } = await this.ask(matchers, { text, locale, channel, shopper });
    return explained(answer, asked);
  }

  /** Resolves once the bot has learned all that the settings teach. */
  async learned(): Promise<void> {
    await this.brain.settled();
  }

  private async ask(
    matchers: readonly Matcher[],
    whole: Question,
  ): Promise<{ readonly answer: Candidate; readonly locale: string; readonly asked: readonly Asked[] }> {
    const { fallback } = this.settings.channel(whole.channel).texts;
    const text = whole.text.slice(0, LONGEST_QUESTION);
    const locale = spokenLocale(text, whole.locale, Object.keys(fallback));
    const question = { ...whole, text, locale };
    const asked = await Promise.all(matchers.map(async (one) => ({ by: one.name, found: await one.match(question) })));
    const candidates = asked.flatMap(({ found }) => found);
    const first = decide(question, candidates, fallback);
    return { answer: await eachAnswered(question, matchers, fallback, first), locale, asked };
  }

  private matchersOf(channel: string): readonly Matcher[] {
    return this.matchers.get(channel) ?? [];
  }

  private rebuild(snapshot: SettingsSnapshot): void {
    this.brain.learn(snapshot.engines);
    this.shelves = FaqShelves.filledWith(snapshot, this.shelves);
    const classifier = (engine: string): PhraseClassifier | undefined => this.brain.classifier(engine);
    const { byChannel, leftOut } = pipelinesOf(snapshot, this.shelves, this.orderMatcher, classifier);
    this.matchers = byChannel;
    this.notes.leftOut(this.settings.version, leftOut);
    if (leftOut.length === 0) return;
    const patterns = leftOut.slice(0, LOGGED_PATTERNS);
    this.logger.warn({ event: 'bot.patterns_left_out', count: leftOut.length, patterns });
  }
}
