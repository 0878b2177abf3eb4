/** A shopper's tickets in Odoo, which checks itself whose they are. */
import { Injectable } from '@nestjs/common';
import type {
  ShopperProof,
  TicketAccepted,
  TicketDetail,
  TicketFeedback,
  TicketReply,
  TicketRow,
} from '../../contract/odoo';
import type { TicketDesk } from '../../tickets/ticket-desk.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { reached } from './desk-errors';

@Injectable()
export class OdooTicketDesk implements TicketDesk {
  constructor(private readonly odoo: CheckedOdoo) {}

  async list(shopper: ShopperProof): Promise<readonly TicketRow[]> {
    return (await reached(this.odoo.ask('tickets', shopper))).tickets;
  }

  async read(shopper: ShopperProof, reference: string): Promise<TicketDetail | null> {
    const { ticket } = await reached(this.odoo.ask('ticket', { ...shopper, reference }));
    return ticket ?? null;
  }

  reply(reply: TicketReply): Promise<TicketAccepted> {
    return reached(this.odoo.ask('ticket_reply', reply));
  }

  rate(feedback: TicketFeedback): Promise<TicketAccepted> {
    return reached(this.odoo.ask('ticket_feedback', feedback));
  }
}
