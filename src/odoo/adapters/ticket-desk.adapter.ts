/** A shopper's tickets in Odoo, which itself checks whose they are. */
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
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooTicketDesk implements TicketDesk {
  constructor(private readonly odoo: OdooFacade) {}

  async list(shopper: ShopperProof): Promise<readonly TicketRow[]> {
    return (await withDeskErrors(this.odoo.call('tickets', shopper))).tickets;
  }

  async read(shopper: ShopperProof, reference: string): Promise<TicketDetail | null> {
    const { ticket } = await withDeskErrors(this.odoo.call('ticket', { ...shopper, reference }));
    return ticket ?? null;
  }

  reply(reply: TicketReply): Promise<TicketAccepted> {
    return withDeskErrors(this.odoo.call('ticket_reply', reply));
  }

  rate(feedback: TicketFeedback): Promise<TicketAccepted> {
    return withDeskErrors(this.odoo.call('ticket_feedback', feedback));
  }
}
