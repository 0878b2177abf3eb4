/** Applies one event from WhatsApp to a conversation. Doing it again changes nothing. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ConnectService } from '../../chat/connect.service';
import { Storefront } from '../../chat/storefront.service';
import type { Conversation } from '../../conversation/conversation';
import { ConversationError, PersonHasTheChat } from '../../conversation/conversation.errors';
import { ConversationService } from '../../conversation/conversation.service';
import type { ProblemCode } from '../../contract/shopper';
import { translate } from '../../i18n/translate';
import type { InboundEvent, InboundMessage } from '../inbox/inbound.port';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { PieceStatuses } from '../outbox/piece-statuses.service';
import { PeopleChats, originOf } from './people-chats.service';

/** Refusals that stay refusals however often it is tried. */
const FINAL: readonly ProblemCode[] = ['CHAT.FULL', 'CHAT.ERASED', 'CHAT.CONSENT_REQUIRED', 'RATE.DAY_SPENT'];

const REPLY = 'reply:';

@Injectable()
export class Incoming {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    private readonly chats: PeopleChats,
    private readonly conversation: ConversationService,
    private readonly connecting: ConnectService,
    private readonly storefront: Storefront,
    private readonly statuses: PieceStatuses,
  ) {}

  /** Throws what may pass, as when the store is away. */
  async apply(stream: string, event: InboundEvent): Promise<void> {
    if (event.kind === 'status') return this.statuses.apply(event);
    try {
      await this.take(stream, event);
    } catch (error) {
      const problem = error instanceof ConversationError ? error.problem : undefined;
      if (problem === undefined || !FINAL.includes(problem)) throw error;
      this.logger.warn({ event: 'whatsapp.refused', code: problem });
    }
  }

  private async take(person: string, message: InboundMessage): Promise<void> {
    const number = this.numbers.byId(message.number);
    if (number === undefined) return this.logger.warn({ event: 'whatsapp.number_unknown' });
    const chat = await this.chats.chatFor(person, number, message);
    if (chat === null) return;
    const { said } = message;
    if (said.kind === 'pressed' && said.id === 'connect_agent')
      return this.connect(chat, person, message.id, said.title);
    await this.say(chat, person, message.id, textOf(message, chat.locale));
  }

  /** To the bot while it has the chat, else to people. */
  private async say(chat: Conversation, person: string, id: string, text: string): Promise<void> {
    const isWithBot = chat.state === 'bot' && this.storefront.hasBot(this.storefront.channel(chat.channel));
    if (!isWithBot) return this.tell(chat, person, id, text);
    try {
      const asked = await this.conversation.ask(chat.id, originOf(person), id, text, false);
      if (asked.answer.bot?.type === 'handoff') await this.connecting.withoutBot(asked.conversation, originOf(person));
    } catch (error) {
      if (!(error instanceof PersonHasTheChat)) throw error;
      await this.tell(chat, person, id, text);
    }
  }

  private async tell(chat: Conversation, person: string, id: string, text: string): Promise<void> {
    const sent = await this.conversation.send(chat.id, originOf(person), id, text);
    if (!sent.ends) await this.connecting.withoutBot(sent.conversation, originOf(person));
  }

  private async connect(chat: Conversation, person: string, id: string, title: string): Promise<void> {
    await this.conversation.send(chat.id, originOf(person), id, title);
    await this.connecting.connect(chat.id, {}, originOf(person));
  }
}

/** As agents read it. */
function textOf({ said }: InboundMessage, locale: string): string {
  switch (said.kind) {
    case 'text':
      return said.text;
    case 'pressed':
      return said.id.startsWith(REPLY) ? said.id.slice(REPLY.length) : said.title;
    case 'unsupported':
      return translate(locale, 'whatsapp.unsupported');
  }
}
