/** The flow of a chat on WhatsApp over a real store, with a bot that echoes and no desk. */
import { BehaviorSubject } from 'rxjs';
import type { ChannelRow, ConsentLine, SettingsSnapshot } from '../../src/contract/odoo';
import { Storefront } from '../../src/chat/storefront.service';
import type { Conversation } from '../../src/conversation/conversation';
import { Consent } from '../../src/conversation/consent.service';
import { ConversationChanges } from '../../src/conversation/conversation-changes.service';
import { ConversationService } from '../../src/conversation/conversation.service';
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisWhatsAppOptOuts } from '../../src/redis/whatsapp/opt-outs.adapter';
import { BotNotices } from '../../src/whatsapp/chats/bot-notices.service';
import { ConsentGate } from '../../src/whatsapp/chats/consent-gate.service';
import { WhatsAppMenu } from '../../src/whatsapp/chats/menu.service';
import { OptingOut } from '../../src/whatsapp/chats/opting-out.service';
import { PeopleChats } from '../../src/whatsapp/chats/people-chats.service';
import { SupportFlow } from '../../src/whatsapp/chats/support-flow.service';
import type { InboundMessage, Said } from '../../src/whatsapp/inbox/inbound.port';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';

const CHANNEL: ChannelRow = {
  key: 'default',
  name: 'Smart Dairy',
  default_locale: 'en',
  schedule: { timezone: 'Asia/Dhaka', use_business_hours: false, hours: [], exceptions: [] },
  texts: { welcome: { en: 'Hi' }, offline: { en: 'Away' }, greeting: { en: 'Hello' }, fallback: { en: 'Sorry?' } },
  enable_chatbot: true,
  engine_id: 'e1',
  theme: { primary_color: '#0F766E', position: 'right' },
};
export const AMINA = { phone: '8801711000001' };
const NUMBER = {
  id: '100',
  channel: 'default',
  token: 't',
  appSecret: 's',
  verifyToken: 'v',
  apiUrl: 'http://127.0.0.1:9/v24.0',
};

export class FlowUnderTest {
  readonly optOuts: RedisWhatsAppOptOuts;
  readonly log: RedisConversationLog;
  consent: ConsentLine | undefined;
  private messages = 0;
  private readonly chats: PeopleChats;
  private readonly flow: SupportFlow;

  private constructor(readonly store: TestStore) {
    const { redis } = store;
    this.log = new RedisConversationLog(redis, SYSTEM_CLOCK, WIDE, NAMES);
    this.optOuts = new RedisWhatsAppOptOuts(redis, NAMES);
    const silent = { messages: () => undefined, signal: () => undefined, fire: () => undefined };
    const changes = new ConversationChanges(this.log, silent as never, silent);
    const lines = {
      consentLine: () => (this.consent === undefined ? undefined : { ...this.consent, fallback: 'en' }),
    };
    const consent = new Consent(lines, changes, SYSTEM_CLOCK);
    const storefront = new Storefront(this.settings(), SYSTEM_CLOCK, { logo: () => null, botPicture: () => null });
    const answerer = {
      answer: (_chat: unknown, question: string) =>
        Promise.resolve({
          type: 'faq',
          content: `Echo: ${question}`,
          actions: [],
          intent: null,
          confidence: 1,
          locale: 'en',
        }),
      languageOf: ({ locale }: Conversation) => locale,
      saysEnd: () => false,
    };
    const conversation = new ConversationService(
      this.log,
      answerer as never,
      { count: () => undefined },
      changes,
      { take: () => Promise.resolve([]) } as never,
      consent,
      SYSTEM_CLOCK,
    );
    const menu = new WhatsAppMenu(storefront);
    const notices = new BotNotices(this.log, SYSTEM_CLOCK, changes);
    this.chats = new PeopleChats(this.log, answerer as never, SYSTEM_CLOCK, changes, storefront, menu);
    this.flow = new SupportFlow(
      SYSTEM_CLOCK,
      this.log,
      conversation,
      {} as never,
      storefront,
      notices,
      menu,
      {} as never,
      consent,
      new ConsentGate(consent, storefront, notices, menu),
      new OptingOut(this.optOuts, notices),
    );
  }

  static async open(): Promise<FlowUnderTest> {
    return new FlowUnderTest(await openStore());
  }

  says(text: string, who: Pick<InboundMessage, 'phone' | 'userId' | 'formerPhone'> = AMINA): Promise<InboundMessage> {
    return this.takes({ kind: 'text', text }, who);
  }

  /** They have another number from now on. */
  moves(phone: string, formerPhone: string): Promise<InboundMessage> {
    return this.takes({ kind: 'moved' }, { phone, formerPhone });
  }

  /** Chats, newest first. */
  all(): Promise<Conversation[]> {
    return this.log.ofShopper('w-1', 10);
  }

  presses(id: string): Promise<InboundMessage> {
    return this.takes({ kind: 'pressed', id, title: id }, AMINA);
  }

  /** Once more, as after a bridge that was killed before it had settled it. */
  async again(message: InboundMessage): Promise<void> {
    const chat = await this.chats.chatFor('w-1', NUMBER, message);
    if (chat !== null) await this.flow.take(chat, NUMBER, 'w-1', message);
  }

  /** All of the latest chat: `person: …` and `bot: …`. */
  async lines(): Promise<string[]> {
    const [chat] = await this.log.ofShopper('w-1', 1);
    const entries = chat === undefined ? [] : await this.log.entries(chat.id, 0, 100);
    return entries.map(({ type, content }) => `${type === 'user' ? 'person' : type}: ${content}`);
  }

  async latestActions(): Promise<string[]> {
    const [chat] = await this.log.ofShopper('w-1', 1);
    const [last] = chat === undefined ? [] : await this.log.latest(chat.id, chat.lastSequence, 1);
    return (last?.actions ?? []).map(({ action }) => action);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async takes(
    said: Said,
    who: Pick<InboundMessage, 'phone' | 'userId' | 'formerPhone'>,
  ): Promise<InboundMessage> {
    this.messages += 1;
    const at = Math.floor(SYSTEM_CLOCK.now() / 1000);
    const message: InboundMessage = { kind: 'message', id: `wamid.${this.messages}`, number: '100', at, said, ...who };
    await this.again(message);
    return message;
  }

  private settings() {
    const channel = () => ({ ...CHANNEL, ...(this.consent && { consent: this.consent }) });
    const current = (): SettingsSnapshot => ({
      channels: [channel()],
      engines: [{ id: 'e1', name: { en: 'Bot' }, thresholds: { answer: 0.5, clarify: 0.3 }, intents: [] } as never],
      faq_categories: [],
      faqs: [],
    });
    return { current, channel, version: '1', changes: new BehaviorSubject(current()) };
  }
}
