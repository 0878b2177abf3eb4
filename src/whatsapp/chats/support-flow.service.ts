/**
 * The flow of a chat on WhatsApp: a menu and the bot; a chat with people, once *Chat Support* is chosen or one of its words is said, in
 * which every message goes to them; and the menu again once *End Chat* ends it.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectService } from '../../chat/connect.service';
import { Storefront } from '../../chat/storefront.service';
import type { Conversation } from '../../conversation/conversation';
import { Consent } from '../../conversation/consent.service';
import { PersonHasTheChat } from '../../conversation/conversation.errors';
import { ConversationService, ENDED_BY_SHOPPER } from '../../conversation/conversation.service';
import { CLOCK, CONVERSATION_LOG, Clock, ConversationLog, isoNow } from '../../conversation/ports';
import { translate } from '../../i18n/translate';
import type { InboundMessage, Said } from '../inbox/inbound.port';
import type { WhatsAppNumber } from '../numbers.port';
import { markdownOf } from '../render/markdown-of';
import { ConsentGate } from './consent-gate.service';
import { OptingOut } from './opting-out.service';
import { BotNotices } from './bot-notices.service';
import { chosen } from './chosen';
import { WhatsAppMenu } from './menu.service';
import { originOf } from './people-chats.service';
import { LostFile, sentencesOf } from './lost-file';
import { PersonFiles } from './person-files.service';
import { saidBy } from './said-by';

type Media = Extract<Said, { kind: 'media' }>;

/** Entries in which a choice is looked for. */
const RECENT = 30;

@Injectable()
export class SupportFlow {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly conversation: ConversationService,
    private readonly connecting: ConnectService,
    private readonly storefront: Storefront,
    private readonly notices: BotNotices,
    private readonly menu: WhatsAppMenu,
    private readonly files: PersonFiles,
    private readonly consent: Consent,
    private readonly gate: ConsentGate,
    private readonly opting: OptingOut,
  ) {}

  async take(chat: Conversation, number: WhatsAppNumber, person: string, message: InboundMessage): Promise<void> {
    const said = await this.chosen(chat, message);
    const { wish, text } = saidBy(said, chat);
    const say = () => this.conversation.send(chat.id, originOf(person), message.id, text);
    const opting = await this.opting.wanted(chat, message);
    if (opting !== null) {
      if (this.consent.isThere(chat)) await say();
      return this.opting.note(chat, message, opting);
    }
    if (wish === 'end' && !this.consent.isThere(chat)) return this.end(chat);
    if (!(await this.gate.admits(chat, message, said))) return;
    if (message.said.kind === 'media') return this.takeFile(chat, number, message.id, message.said, text);
    switch (wish) {
      case 'support':
        await say();
        await this.connecting.connect(chat.id, {}, originOf(person));
        return;
      case 'end':
        await say();
        return this.end(chat);
      case 'menu':
        await say();
        return this.showMenu(chat, message);
      case 'none':
        await say();
        return;
      case 'other':
        return chat.state === 'bot'
          ? this.ask(chat, person, message.id, text)
          : this.pass(chat, person, message.id, text);
    }
  }

  /** A message that comes again is looked at as it was the first time. */
  private async chosen(chat: Conversation, { id, said }: InboundMessage): Promise<Said> {
    const before = (await this.log.findByClientId(chat.id, id))?.sequence ?? chat.lastSequence + 1;
    return chosen(said, await this.log.latest(chat.id, before - 1, RECENT), chat);
  }

  /** To the bot, where there is one. */
  private async ask(chat: Conversation, person: string, id: string, text: string): Promise<void> {
    if (!this.storefront.hasBot(this.storefront.channel(chat.channel))) return this.pass(chat, person, id, text);
    try {
      const asked = await this.conversation.ask(chat.id, originOf(person), id, text, false);
      if (asked.answer.bot?.type === 'handoff') await this.connecting.withoutBot(asked.conversation, originOf(person));
    } catch (error) {
      if (!(error instanceof PersonHasTheChat)) throw error;
      await this.pass(chat, person, id, text);
    }
  }

  /** To people; the first message is acknowledged. */
  private async pass(
    chat: Conversation,
    person: string,
    id: string,
    text: string,
    files: string[] = [],
  ): Promise<void> {
    const sent = await this.conversation.send(chat.id, originOf(person), id, text, files);
    if (sent.conversation.state === 'bot') return this.connecting.withoutBot(sent.conversation, originOf(person));
    if (sent.conversation.agent !== null) return;
    await this.notices.say(chat.id, `${chat.id}:passed-on`, translate(sent.conversation.locale, 'whatsapp.passed_on'));
  }

  /** A file that the shop does not take is put on record in words; what the bot cannot look at, people can. */
  private async takeFile(
    chat: Conversation,
    number: WhatsAppNumber,
    id: string,
    media: Media,
    words: string,
  ): Promise<void> {
    if ((await this.log.findByClientId(chat.id, id)) === null) {
      const file = await this.files.take(chat, number, media);
      if ('lost' in file) await this.withoutFile(chat, id, words, file.lost);
      else await this.pass(chat, chat.shopper.id, id, markdownOf(media.caption ?? ''), [file.id]);
    }
    if (chat.state !== 'bot') return;
    const { locale } = chat;
    const connect = { label: translate(locale, 'whatsapp.chat_support'), action: 'connect_agent' };
    await this.notices.say(chat.id, `${id}:file`, translate(locale, 'bot.unsure'), [connect]);
  }

  /** Agents read that there was a file and why it is not there; the person, what to do. */
  private async withoutFile(chat: Conversation, id: string, words: string, lost: LostFile): Promise<void> {
    const { locale, channel } = chat;
    const bytes = this.storefront.channel(channel).attachments?.max_bytes ?? 0;
    const { why, told } = sentencesOf(lost, locale, bytes);
    await this.pass(chat, chat.shopper.id, id, `${words}\n${why}`);
    await this.notices.say(chat.id, `${id}:lost`, told);
  }

  private async end({ id, locale }: Conversation): Promise<void> {
    const notice = translate(locale, 'whatsapp.ended');
    const ending = {
      at: isoNow(this.clock),
      by: 'shopper' as const,
      reason: ENDED_BY_SHOPPER,
      noticeId: randomUUID(),
      notice,
    };
    await this.conversation.end(id, ending);
  }

  /** A chat that this very message opened has shown it. */
  private async showMenu(chat: Conversation, { id }: InboundMessage): Promise<void> {
    if (!chat.hasShopperMessage) return;
    const { content, actions } = this.menu.of(chat.channel, chat.locale);
    await this.notices.say(chat.id, `${id}:menu`, content, actions);
  }
}
