/** Applies one event from WhatsApp to a conversation. Doing it again changes nothing. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ProblemCode } from '../../contract/shopper';
import { ConversationError } from '../../conversation/conversation.errors';
import type { InboundEvent, InboundMessage } from '../inbox/inbound.port';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { PieceStatuses } from '../outbox/piece-statuses.service';
import { PeopleChats } from './people-chats.service';
import { SupportFlow } from './support-flow.service';

/** Refusals that stay refusals however often it is tried. */
const FINAL: readonly ProblemCode[] = ['CHAT.FULL', 'CHAT.ERASED', 'CHAT.CONSENT_REQUIRED', 'RATE.DAY_SPENT'];

@Injectable()
export class Incoming {
  private readonly logger = new Logger('whatsapp');

  constructor(
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    private readonly chats: PeopleChats,
    private readonly flow: SupportFlow,
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
    if (chat !== null) await this.flow.take(chat, number, person, message);
  }
}
