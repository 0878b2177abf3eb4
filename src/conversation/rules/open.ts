/** A conversation begins: the bot greets, and the desk is not involved. */
import type { ShopperCard } from '../../contract/odoo';
import type { MessageAction } from '../../contract/shopper';
import type { ConsentGiven, Conversation, Decision, WhatsAppAddress } from '../conversation';
import { Draft } from './draft';

export interface Opening {
  readonly id: string;
  readonly channel: string;
  readonly locale: string;
  readonly shopper: ShopperCard;
  readonly page: Conversation['page'];
  readonly whatsapp?: WhatsAppAddress;
  readonly at: string;
  /** From an earlier chat. */
  readonly consent?: ConsentGiven | undefined;
  readonly greeting: { readonly id: string; readonly content: string; readonly actions: readonly MessageAction[] };
}

export function chatOpens(opening: Opening): Decision {
  const { id, channel, locale, shopper, page, at, greeting, consent, whatsapp } = opening;
  const conversation: Conversation = {
    id,
    channel,
    locale,
    shopper,
    page,
    state: 'bot',
    agent: null,
    queue: null,
    agentsOnline: null,
    handedOver: false,
    lastSequence: 0,
    deliveredSequence: 0,
    readSequence: 0,
    shopperReadSequence: 0,
    failedSequences: [],
    lastEventNumber: 0,
    startedAt: at,
    lastActivityAt: at,
    endedAt: null,
    endedBy: null,
    rating: null,
    tickets: [],
    hasShopperMessage: false,
    ...(consent === undefined ? {} : { consent }),
    ...(whatsapp === undefined ? {} : { whatsapp }),
  };
  return new Draft(conversation).append({ ...greeting, type: 'bot', timestamp: at }).decision();
}
