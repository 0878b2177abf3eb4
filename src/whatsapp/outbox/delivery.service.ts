/** Sends one entry to its person, piece by piece, each at most once. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { GraphMessage } from '../../contract/whatsapp/messages';
import type { Conversation, WhatsAppAddress } from '../../conversation/conversation';
import { ConversationService } from '../../conversation/conversation.service';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { CLOCK, CONVERSATION_LOG, Clock, ConversationLog } from '../../conversation/ports';
import { isWindowOver } from '../../conversation/rules/whatsapp-window';
import { GraphClient } from '../graph/graph.client';
import { PieceName, callbackData } from '../inbox/inbound.port';
import { WHATSAPP_NUMBERS, WhatsAppNumber, WhatsAppNumbers } from '../numbers.port';
import { EntryMessage, messagesOf } from '../render/entry-messages';
import { MediaUploads } from './media-uploads.service';
import { WHATSAPP_OUTBOX, WhatsAppOutbox } from './outbox.port';
import { pieceKey } from './piece-key';
import { WHATSAPP_PACE, WhatsAppPace } from './pace.port';
import { unlessForgotten } from './unless-forgotten';

/** A status that tells whether a piece was taken comes within seconds, if it was. */
const DOUBT_MS = 3 * 60_000;
const LOOK_AGAIN_MS = 1_000;
/** Meta's codes: the window of 24 hours is over; the number is not there. */
const WINDOW_OVER = 131047;
const NO_NUMBER = 131031;

/** Null: the entry is through, sent or not. Else it is to be tried again after so many milliseconds. */
export type Wait = number | null;

@Injectable()
export class Delivery {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(WHATSAPP_OUTBOX) private readonly outbox: WhatsAppOutbox,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CLIENT_LINKS) private readonly links: Pick<ClientLinks, 'file'>,
    @Inject(WHATSAPP_PACE) private readonly pace: WhatsAppPace,
    private readonly media: MediaUploads,
    private readonly graph: GraphClient,
    private readonly conversation: ConversationService,
  ) {}

  async deliver(conversation: Conversation, sequence: number): Promise<Wait> {
    const { id, whatsapp: address } = conversation;
    const [entry] = await this.log.entries(id, sequence - 1, 1);
    if (entry === undefined || address === undefined) return null;
    const messages = messagesOf(entry, conversation, (file) => this.links.file(conversation, file));
    for (const [piece, message] of messages.entries()) {
      const wait = await this.deliverPiece(conversation, { conversation: id, sequence, piece }, message);
      if (wait !== null) return wait;
    }
    return null;
  }

  private async deliverPiece(conversation: Conversation, of: PieceName, message: EntryMessage): Promise<Wait> {
    const { whatsapp: address, shopper } = conversation;
    if (address === undefined) return null;
    const known = await this.outbox.state(of.conversation, pieceKey(of));
    if (known?.state === 'sending') return this.settled(of, known.since);
    if (known !== null) return null;
    const number = this.numbers.byId(address.number);
    if (number === undefined) return this.fail(of, NO_NUMBER);
    if (isWindowOver(address, this.clock.now())) return this.fail(of, WINDOW_OVER);
    const turn = await this.pace.take(number.id, shopper.id);
    if (turn > 0) return turn;
    const ready = await this.media.ready(number, conversation, message);
    return typeof ready === 'number' ? ready : this.send(number, address, of, ready);
  }

  private async send(number: WhatsAppNumber, address: WhatsAppAddress, of: PieceName, message: GraphMessage) {
    const key = pieceKey(of);
    await this.outbox.setState(of.conversation, key, { state: 'sending', since: this.clock.now() });
    const outcome = await this.graph.send(number, address, message, callbackData(of));
    switch (outcome.kind) {
      case 'accepted':
        await this.outbox.setState(of.conversation, key, { state: 'sent', id: outcome.id });
        return null;
      case 'later':
        await this.outbox.setState(of.conversation, key, null);
        this.logger.warn({ event: 'whatsapp.deferred', conversation: of.conversation, code: outcome.code });
        return outcome.waitMs;
      case 'refused':
        return this.fail(of, outcome.code);
      case 'unknown':
        return LOOK_AGAIN_MS;
    }
  }

  /** Sending it again might send it twice; that nobody hears of it for so long makes it a failure. */
  private async settled(of: PieceName, since: number): Promise<Wait> {
    return this.clock.now() - since < DOUBT_MS ? LOOK_AGAIN_MS : this.fail(of, 0);
  }

  private async fail(of: PieceName, code: number): Promise<null> {
    await this.conversation.notBrought(of.conversation, of.sequence).catch(unlessForgotten);
    await this.outbox.setState(of.conversation, pieceKey(of), { state: 'failed', code });
    this.logger.warn({ event: 'whatsapp.not_sent', conversation: of.conversation, code });
    return null;
  }
}
