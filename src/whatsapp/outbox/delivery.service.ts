/** Sends one entry to its person, piece by piece, each at most once. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { GraphMessage } from '../../contract/whatsapp/messages';
import type { Conversation, LogEntry, WhatsAppAddress } from '../../conversation/conversation';
import { ConversationService } from '../../conversation/conversation.service';
import { CLIENT_LINKS, ClientLinks } from '../../conversation/wire/client-links.port';
import { CLOCK, CONVERSATION_LOG, Clock, ConversationLog } from '../../conversation/ports';
import { isWindowOver } from '../../conversation/rules/whatsapp-window';
import { NO_NUMBER, UNHEARD, WINDOW_OVER, graphError } from '../graph/graph-errors';
import { GraphClient } from '../graph/graph.client';
import { PieceName, callbackData } from '../inbox/inbound.port';
import { WHATSAPP_NUMBERS, WhatsAppNumber, WhatsAppNumbers } from '../numbers.port';
import { WHATSAPP_OPT_OUTS, WhatsAppOptOuts } from '../opt-outs.port';
import { EntryMessage, messagesOf } from '../render/entry-messages';
import { MOST_TRIES, backoffMs } from './backoff';
import { MediaUploads } from './media-uploads.service';
import { NumberPauses } from './number-pauses.service';
import { WHATSAPP_OUTBOX, WhatsAppOutbox } from './outbox.port';
import { pieceKey } from './piece-key';
import { WHATSAPP_PACE, WhatsAppPace } from './pace.port';
import { unlessForgotten } from './unless-forgotten';

/** A status that tells whether a piece was taken comes within seconds, if it was. */
const DOUBT_MS = 3 * 60_000;
const LOOK_AGAIN_MS = 1_000;
/** Meta's code for a person who stopped what is sent to them. */
const STOPPED = 131050;
/** Another token ends a pause at once; Meta is not asked before its end. */
const PAUSED_LOOK_MS = 10_000;

/** Null: the entry is through, sent or not. Else it is to be tried again after so many milliseconds. */
export type Wait = number | null;

/** A piece, of so many, and how often it was refused. */
interface Piece {
  readonly of: PieceName;
  readonly pieces: number;
  readonly tries: number;
}

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
    @Inject(WHATSAPP_OPT_OUTS) private readonly optOuts: WhatsAppOptOuts,
    private readonly media: MediaUploads,
    private readonly graph: GraphClient,
    private readonly conversation: ConversationService,
    private readonly pauses: NumberPauses,
  ) {}

  async deliver(conversation: Conversation, sequence: number): Promise<Wait> {
    const { id, whatsapp: address } = conversation;
    const [entry] = await this.log.entries(id, sequence - 1, 1);
    if (entry === undefined || address === undefined) return null;
    const messages = messagesOf(entry, conversation, (file) => this.links.file(conversation, file));
    if (isNews(conversation, entry) && (await this.optOuts.isOut(address)))
      return this.fail({ of: { conversation: id, sequence, piece: 0 }, pieces: 1, tries: 0 }, STOPPED);
    for (const [piece, message] of messages.entries()) {
      const of = { conversation: id, sequence, piece };
      const wait = await this.deliverPiece(conversation, { of, pieces: messages.length, tries: 0 }, message);
      if (wait !== null) return wait;
    }
    return null;
  }

  private async deliverPiece(conversation: Conversation, piece: Piece, message: EntryMessage): Promise<Wait> {
    const { of } = piece;
    const { whatsapp: address, shopper } = conversation;
    if (address === undefined) return null;
    const known = await this.outbox.state(of.conversation, pieceKey(of));
    if (known?.state === 'sending') return this.settled(piece, known.since);
    if (known !== null && known.state !== 'waiting') return null;
    const number = this.numbers.byId(address.number);
    if (number === undefined) return this.fail(piece, NO_NUMBER);
    if (message.type !== 'template' && isWindowOver(address, this.clock.now())) return this.fail(piece, WINDOW_OVER);
    const wait = Math.min(this.pauses.left(number), PAUSED_LOOK_MS) || (await this.pace.take(number.id, shopper.id));
    if (wait > 0) return wait;
    const ready = await this.media.ready(number, conversation, message);
    return typeof ready === 'number'
      ? ready
      : this.send(number, address, { ...piece, tries: known?.tries ?? 0 }, ready);
  }

  private async send(
    number: WhatsAppNumber,
    address: WhatsAppAddress,
    piece: Piece,
    message: GraphMessage,
  ): Promise<Wait> {
    const { of, pieces, tries } = piece;
    const key = pieceKey(of);
    const since = this.clock.now();
    await this.outbox.setState(of.conversation, key, { state: 'sending', since, pieces, tries });
    const outcome = await this.graph.send(number, address, message, callbackData(of));
    switch (outcome.kind) {
      case 'accepted':
        this.pauses.went(number);
        return this.accepted(piece, outcome.id);
      case 'paused':
        this.pauses.begin(number, outcome.waitMs, outcome.code);
        return this.later(piece, outcome.code, tries, PAUSED_LOOK_MS);
      case 'later':
        if (tries + 1 >= MOST_TRIES) return this.fail(piece, outcome.code);
        return this.later(piece, outcome.code, tries + 1, backoffMs(tries, outcome.waitMs));
      case 'refused':
        return this.fail(piece, outcome.code);
      case 'unknown':
        return LOOK_AGAIN_MS;
    }
  }

  /** Its statuses may have come before this answer, and say more. */
  private async accepted({ of, pieces }: Piece, id: string): Promise<null> {
    const key = pieceKey(of);
    const known = await this.outbox.state(of.conversation, key);
    if (known?.state === 'sending') await this.outbox.setState(of.conversation, key, { state: 'sent', id, pieces });
    return null;
  }

  private async later({ of }: Piece, code: number, tries: number, waitMs: number): Promise<Wait> {
    await this.outbox.setState(of.conversation, pieceKey(of), { state: 'waiting', tries });
    this.logger.warn({ event: 'whatsapp.deferred', conversation: of.conversation, code });
    return waitMs;
  }

  /** Sending it again might send it twice; that nobody hears of it for so long makes it a failure. */
  private async settled(piece: Piece, since: number): Promise<Wait> {
    return this.clock.now() - since < DOUBT_MS ? LOOK_AGAIN_MS : this.fail(piece, UNHEARD);
  }

  private async fail({ of, pieces }: Piece, code: number): Promise<null> {
    const { reason } = graphError(code);
    await this.conversation.notBrought(of.conversation, of.sequence, reason).catch(unlessForgotten);
    await this.outbox.setState(of.conversation, pieceKey(of), { state: 'failed', code, pieces });
    this.logger.warn({ event: 'whatsapp.not_sent', conversation: of.conversation, code });
    return null;
  }
}

/** It answers nothing that the person wrote. */
function isNews({ ticketNotices = [] }: Conversation, { sequence, template }: LogEntry): boolean {
  return (
    template !== undefined || ticketNotices.some((told) => told.sequence === sequence && told.notice !== undefined)
  );
}
