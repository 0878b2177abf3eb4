/**
 * Consent on WhatsApp, where a channel asks for it before a chat: it is asked for with two buttons, and until then nothing that the person
 * writes is kept. They are asked once for each version, for as long as the shop knows their chats.
 */
import { Injectable } from '@nestjs/common';
import { Storefront } from '../../chat/storefront.service';
import { Consent } from '../../conversation/consent.service';
import type { Conversation } from '../../conversation/conversation';
import { translate } from '../../i18n/translate';
import type { InboundMessage, Said } from '../inbox/inbound.port';
import { CONSENT_NO, CONSENT_YES } from './consent-actions';
import { BotNotices } from './bot-notices.service';
import { agrees, disagrees } from './keywords';
import { WhatsAppMenu } from './menu.service';

@Injectable()
export class ConsentGate {
  constructor(
    private readonly consent: Consent,
    private readonly storefront: Storefront,
    private readonly notices: BotNotices,
    private readonly menu: WhatsAppMenu,
  ) {}

  /** False: what they wrote is not to be taken; they were told what to do. */
  async admits(chat: Conversation, message: InboundMessage, said: Said): Promise<boolean> {
    if (this.consent.isThere(chat)) return true;
    const line = this.storefront.describe(this.storefront.channel(chat.channel), chat.locale).consent;
    if (line === undefined) return true;
    if (isYes(said)) await this.agreed(chat, message, line.version);
    else if (isNo(said)) await this.say(chat, message, translate(chat.locale, 'whatsapp.consent_refused'));
    else await this.ask(chat, message, [line.text, line.link ?? ''].filter((part) => part !== '').join('\n'));
    return false;
  }

  private async agreed(chat: Conversation, message: InboundMessage, version: string): Promise<void> {
    await this.consent.give(chat.id, version);
    const thanks = translate(chat.locale, 'whatsapp.consent_given');
    const { actions } = this.menu.of(chat.channel, chat.locale);
    await this.notices.say(chat.id, `${message.id}:consent`, thanks, chat.state === 'bot' ? actions : []);
  }

  private async ask(chat: Conversation, message: InboundMessage, line: string): Promise<void> {
    const question = `${line}\n\n${translate(chat.locale, 'whatsapp.consent_question')}`;
    const actions = [
      { label: translate(chat.locale, 'whatsapp.consent_yes'), action: CONSENT_YES },
      { label: translate(chat.locale, 'whatsapp.consent_no'), action: CONSENT_NO },
    ];
    await this.notices.say(chat.id, `${message.id}:consent`, question, actions);
  }

  private async say(chat: Conversation, message: InboundMessage, sentence: string): Promise<void> {
    await this.notices.say(chat.id, `${message.id}:consent`, sentence);
  }
}

function isYes(said: Said): boolean {
  return said.kind === 'pressed' ? said.id === CONSENT_YES : said.kind === 'text' && agrees(said.text);
}

function isNo(said: Said): boolean {
  return said.kind === 'pressed' ? said.id === CONSENT_NO : said.kind === 'text' && disagrees(said.text);
}
