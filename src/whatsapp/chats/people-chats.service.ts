/** The chat to which a message from WhatsApp belongs: the one that the person has open, else a new one. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Storefront } from '../../chat/storefront.service';
import type { Origin } from '../../common/origin';
import type { ShopperCard } from '../../contract/odoo';
import type { Conversation, Decision } from '../../conversation/conversation';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { ANSWERER, Answerer, CLOCK, CONVERSATION_LOG, Clock, ConversationLog, isoNow } from '../../conversation/ports';
import { chatOpens } from '../../conversation/rules/open';
import type { InboundMessage } from '../inbox/inbound.port';
import type { WhatsAppNumber } from '../numbers.port';
import { WhatsAppMenu } from './menu.service';
import { addressOf, personWrote } from './person-wrote';

/** Number of a person's latest chats in which the open one is looked for. */
const RECENT = 20;
/** A message that comes again belongs to one of these. */
const LATEST = 3;

@Injectable()
export class PeopleChats {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(ANSWERER) private readonly answerer: Answerer,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly changes: ConversationChanges,
    private readonly storefront: Storefront,
    private readonly menu: WhatsAppMenu,
  ) {}

  /** Null: the message is in a chat that is over. */
  async chatFor(person: string, number: WhatsAppNumber, message: InboundMessage): Promise<Conversation | null> {
    const past = (await this.log.ofShopper(person, RECENT)).filter(({ channel }) => channel === number.channel);
    const known = await this.chatWith(past.slice(0, LATEST), message.id);
    if (known?.state === 'ended') return null;
    const open = known ?? past.find(({ state }) => state !== 'ended');
    const id = open?.id ?? (await this.begin(person, number, message, past[0]));
    return (await this.changes.change(id, (now) => personWrote(now, addressOf(message)))).next;
  }

  private async chatWith(chats: readonly Conversation[], messageId: string): Promise<Conversation | undefined> {
    for (const chat of chats) if ((await this.log.findByClientId(chat.id, messageId)) !== null) return chat;
    return undefined;
  }

  /** Repeated for the same message, it is the same chat. Language and name are those of the chat before, until the person says others. */
  private async begin(
    person: string,
    number: WhatsAppNumber,
    message: InboundMessage,
    before: Conversation | undefined,
  ): Promise<string> {
    const who = { shopper: { ...before?.shopper, ...cardOf(person, message) }, consent: before?.consent };
    const opened = this.opening(number, message, who, before?.locale);
    const locale = this.answerer.languageOf(opened.next, message.said.kind === 'text' ? message.said.text : '');
    await this.changes.start(this.opening(number, message, who, locale), originOf(person));
    return opened.next.id;
  }

  private opening(
    number: WhatsAppNumber,
    message: InboundMessage,
    { shopper, consent }: Who,
    spoken?: string,
  ): Decision {
    const channel = this.storefront.channel(number.channel);
    const locale = spoken ?? channel.default_locale;
    return chatOpens({
      id: createHash('sha256').update(`whatsapp ${number.id} ${message.id}`).digest('hex').slice(0, 32),
      channel: channel.key,
      locale,
      shopper,
      consent: consent?.version === channel.consent?.version ? consent : undefined,
      page: null,
      whatsapp: addressOf(message),
      at: isoNow(this.clock),
      greeting: { id: randomUUID(), ...this.menu.of(channel.key, locale) },
    });
  }
}

/** Who consented in their latest chat is not asked for the same again. */
interface Who {
  readonly shopper: ShopperCard;
  readonly consent: Conversation['consent'];
}

/** Whom a person's messages count for. */
export function originOf(person: string): Origin {
  return { name: `whatsapp:${person}` };
}

/** The phone is proven: WhatsApp has seen that it is theirs. The name is what they call themselves. */
function cardOf(id: string, { name, phone }: InboundMessage): ShopperCard {
  return {
    id,
    verified: false,
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone: `+${phone}` }),
  };
}
