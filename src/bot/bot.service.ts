/** The bot: asks its matchers and decides by one policy. Rebuilt when the settings change. */
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import type { SettingsSnapshot } from '../contract/odoo';
import type { Conversation } from '../conversation/conversation';
import { orderMemoryAt } from '../conversation/rules/order-memory';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { BOT_DIAGNOSTICS, BotDiagnostics } from './matchers/diagnostics.port';
import type { AnswerExplainer, ExplainedAnswer, TrialQuestion } from './answer-explainer.port';
import type { Answerer, BotAnswer } from '../conversation/ports';
import { FaqCatalog } from '../faq/search/faq-catalog';
import { ClassifierRegistry } from './classifier/registry';
import { TRAINER } from './classifier/training-thread';
import type { Trainer } from './classifier/training-thread';
import { MatcherResult, dryOrderMatcher, explainedAnswer } from './explain';
import { saysEnd } from './matchers/ending.matcher';
import type { Candidate, Matcher, Question } from './matchers/matcher';
import { OrderMatcher } from './orders/order.matcher';
import { pipelinesOf } from './matchers/pipelines';
import { decide } from './policy';
import { productCards } from './product-cards';
import { answerEach } from './multi-intent';
import { withoutPreamble } from './language/preamble';
import { spokenLocale } from './language/spoken-language';
import { CLOCK, Clock, isoNow } from '../conversation/ports';

/** In characters; the rest of a longer message is ignored. */
const LONGEST_QUESTION = 2_000;
/** Enough to find the mistake; Odoo shows all of them, unless its addon is too old. */
const LOGGED_PATTERNS = 10;

@Injectable()
export class BotService implements Answerer, AnswerExplainer, OnModuleDestroy {
  private readonly logger = new Logger('bot');
  private readonly classifiers: ClassifierRegistry;
  private readonly subscription: Subscription;
  private faq: FaqCatalog | undefined;
  private matchers: ReadonlyMap<string, readonly Matcher[]> = new Map();

  constructor(
    private readonly orderMatcher: OrderMatcher,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(BOT_DIAGNOSTICS) private readonly diagnostics: BotDiagnostics,
    @Inject(TRAINER) trainer: Trainer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.classifiers = new ClassifierRegistry(trainer, {
      trained: (engine, phrases, seconds) => this.logger.log({ event: 'bot.trained', engine, phrases, seconds }),
      failed: (engine, error) => this.logger.error({ event: 'bot.training_failed', engine, error: String(error) }),
    });
    this.subscription = settings.changes.subscribe((snapshot) => this.rebuild(snapshot));
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
    this.classifiers.stop();
  }

  async answer(conversation: Conversation, text: string): Promise<BotAnswer> {
    const { channel, locale, pageLocale, shopper, misunderstood } = conversation;
    const orderMemory = orderMemoryAt(conversation, isoNow(this.clock));
    const asked = await this.ask(this.matchersOf(channel), {
      ...{ text, locale, pageLocale, channel, shopper, orderMemory },
      waiting: conversation.state === 'waiting',
      misunderstood: misunderstood ?? false,
    });
    const products = productCards(this.settings.current(), channel, asked.locale, asked.answer.topics);
    return { ...asked.answer, ...(products.length > 0 && { products }), locale: asked.locale };
  }

  /** A chat goes on when its channel was given another key or is gone: its language is the one it has. */
  languageOf(conversation: Conversation, message: string): string {
    if (!this.settings.current().channels.some(({ key }) => key === conversation.channel)) return conversation.locale;
    return this.spokenLocale(conversation, message.slice(0, LONGEST_QUESTION));
  }

  saysEnd(message: string, toPerson: boolean): boolean {
    return saysEnd(message, toPerson);
  }

  /** As `answer`, for an unknown shopper and without order look-ups. */
  async explain({ channel, locale, text }: TrialQuestion): Promise<ExplainedAnswer> {
    const matchers = this.matchersOf(channel).map((one) => (one === this.orderMatcher ? dryOrderMatcher : one));
    const shopper = { id: 'trial', verified: false };
    const { answer, results } = await this.ask(matchers, { text, locale, channel, shopper });
    return explainedAnswer(answer, results);
  }

  /** Resolves once all classifiers are trained on the current settings. */
  async learned(): Promise<void> {
    await this.classifiers.settled();
  }

  private async ask(
    matchers: readonly Matcher[],
    whole: Question,
  ): Promise<{ readonly answer: Candidate; readonly locale: string; readonly results: readonly MatcherResult[] }> {
    const { fallback } = this.settings.channel(whole.channel).texts;
    const said = whole.text.slice(0, LONGEST_QUESTION);
    const locale = this.spokenLocale(whole, said);
    const question = { ...whole, text: withoutPreamble(said), locale };
    const results = await Promise.all(
      matchers.map(async (one) => ({ matcher: one.name, candidates: await one.match(question) })),
    );
    const candidates = results.flatMap(({ candidates: own }) => own);
    const decided = decide(question, candidates, fallback);
    const order = candidates.find(({ type }) => type === 'order_status');
    return { answer: await answerEach(question, matchers, fallback, { decided, order }), locale, results };
  }

  private spokenLocale(
    { channel, locale, pageLocale }: Pick<Question, 'channel' | 'locale' | 'pageLocale'>,
    said: string,
  ): string {
    const { fallback } = this.settings.channel(channel).texts;
    return spokenLocale(said, locale, Object.keys(fallback), pageLocale);
  }

  private matchersOf(channel: string): readonly Matcher[] {
    return this.matchers.get(channel) ?? [];
  }

  private rebuild(snapshot: SettingsSnapshot): void {
    this.classifiers.update(snapshot.engines);
    this.faq = FaqCatalog.from(snapshot, this.faq);
    const classifier = (engine: string) => this.classifiers.classifier(engine);
    const { byChannel, rejected } = pipelinesOf(snapshot, this.faq, this.orderMatcher, classifier);
    this.matchers = byChannel;
    this.diagnostics.reportRejected(this.settings.version, rejected);
    if (rejected.length === 0) return;
    const patterns = rejected.slice(0, LOGGED_PATTERNS);
    this.logger.warn({ event: 'bot.patterns_rejected', count: rejected.length, patterns });
  }
}
