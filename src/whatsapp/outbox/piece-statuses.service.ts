/**
 * Statuses of what was sent: they settle whether it was taken, and tell how far it got. They come twice, in any order, and for pieces; an
 * entry is delivered and read when its last piece is.
 */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ConversationService } from '../../conversation/conversation.service';
import { UNHEARD, graphError } from '../graph/graph-errors';
import type { InboundStatus, PieceName } from '../inbox/inbound.port';
import { PieceState, PieceTick, WHATSAPP_OUTBOX, WhatsAppOutbox } from './outbox.port';
import { pieceKey } from './piece-key';
import { unlessForgotten } from './unless-forgotten';

@Injectable()
export class PieceStatuses {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(WHATSAPP_OUTBOX) private readonly outbox: WhatsAppOutbox,
    private readonly conversation: ConversationService,
  ) {}

  /** What the bridge did not send is ignored. */
  async apply(status: InboundStatus): Promise<void> {
    const { of, id } = status;
    const known = await this.outbox.state(of.conversation, pieceKey(of));
    if (known === null || known.state === 'waiting') return;
    if (known.state === 'sent' && known.id !== id) return;
    if (status.status === 'failed') return this.failed(status, known.pieces);
    const isBack = status.status !== 'sent' || (known.state === 'failed' && known.code === UNHEARD);
    if (known.state === 'sending' || (known.state === 'failed' && isBack))
      await this.outbox.setState(of.conversation, pieceKey(of), { state: 'sent', id, pieces: known.pieces });
    if (status.status !== 'sent') await this.reached(of, known.pieces, status.status);
  }

  /** What a phone has does not fail any more. */
  private async failed({ of, code = UNHEARD }: InboundStatus, pieces: number): Promise<void> {
    const { conversation, sequence } = of;
    const piece = pieceKey(of);
    if ((await this.outbox.tick(conversation, piece)) !== null) return;
    this.logger.warn({ event: 'whatsapp.not_delivered', conversation, code });
    await this.conversation.notBrought(conversation, sequence, graphError(code).reason).catch(unlessForgotten);
    await this.outbox.setState(conversation, piece, { state: 'failed', code, pieces });
  }

  private async reached(of: PieceName, pieces: number, tick: PieceTick): Promise<void> {
    const { conversation, sequence } = of;
    const before = await this.outbox.tick(conversation, pieceKey(of));
    if (before === null || (before === 'delivered' && tick === 'read'))
      await this.outbox.setTick(conversation, pieceKey(of), tick);
    if (of.piece < pieces - 1 || (await this.hasFailed(of, pieces))) return;
    await this.conversation.brought(conversation, sequence).catch(unlessForgotten);
    if (tick === 'read') await this.conversation.read(conversation, sequence).catch(unlessForgotten);
  }

  private async hasFailed({ conversation, sequence }: PieceName, pieces: number): Promise<boolean> {
    const states: (PieceState | null)[] = [];
    for (let piece = 0; piece < pieces; piece += 1)
      states.push(await this.outbox.state(conversation, pieceKey({ sequence, piece })));
    return states.some((known) => known?.state === 'failed');
  }
}
