/** The chat that a person on WhatsApp has with people, found by phone number or user id. */
import { Inject, Injectable } from '@nestjs/common';
import { inSteps } from '../../common/in-steps';
import { ProblemError } from '../../common/problem.error';
import type { StaffPerson } from '../../contract/odoo';
import type { Conversation } from '../../conversation/conversation';
import { CONVERSATION_LOG, ConversationLog } from '../../conversation/ports';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { WHATSAPP_PEOPLE, WhatsAppPeople } from '../people.port';

/** Of a person's latest chats. */
const RECENT = 10;
/** Around the digits of a phone number, as people write it. */
const SPACING = /[\s()+.-]/g;

@Injectable()
export class ChatSupport {
  constructor(
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    @Inject(WHATSAPP_PEOPLE) private readonly people: WhatsAppPeople,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
  ) {}

  /** Of the channels that this member of staff may see. Whom they may not see is unknown. */
  async chatWith(phoneOrUserId: string, { channels }: StaffPerson): Promise<Conversation> {
    const ours = this.numbers.all().filter(({ channel }) => channels.includes(channel));
    const asked = /^[A-Z]{2}\./.test(phoneOrUserId) ? phoneOrUserId : phoneOrUserId.replace(SPACING, '');
    const shoppers = await this.people.find(
      ours.map(({ id }) => id),
      asked,
    );
    const chats = (await inSteps(shoppers, (shopper) => this.log.ofShopper(shopper, RECENT))).flat();
    const open = chats.filter(({ channel, state }) => channels.includes(channel) && state !== 'ended');
    const chat = open.find(({ handedOver }) => handedOver) ?? open[0];
    if (chat === undefined) throw new ProblemError('CHAT.CONVERSATION_UNKNOWN');
    return chat;
  }
}
