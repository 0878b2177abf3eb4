/** Statuses of what was sent: they settle whether it was taken, and tell that it was read. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ConversationService } from '../../conversation/conversation.service';
import type { InboundStatus } from '../inbox/inbound.port';
import { pieceKey } from './piece-key';
import { WHATSAPP_OUTBOX, WhatsAppOutbox } from './outbox.port';
import { unlessForgotten } from './unless-forgotten';

const UNKNOWN_CODE = 0;

@Injectable()
export class PieceStatuses {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(WHATSAPP_OUTBOX) private readonly outbox: WhatsAppOutbox,
    private readonly conversation: ConversationService,
  ) {}

  async apply({ id, of, status, code = UNKNOWN_CODE }: InboundStatus): Promise<void> {
    const { conversation, sequence } = of;
    const piece = pieceKey(of);
    if (status === 'failed') {
      this.logger.warn({ event: 'whatsapp.not_delivered', conversation, code });
      await this.conversation.notBrought(conversation, sequence).catch(unlessForgotten);
      return this.outbox.setState(conversation, piece, { state: 'failed', code });
    }
    const known = await this.outbox.state(conversation, piece);
    if (known?.state === 'sending') await this.outbox.setState(conversation, piece, { state: 'sent', id });
    if (status !== 'read') return;
    await this.conversation.read(conversation, sequence).catch(unlessForgotten);
  }
}
