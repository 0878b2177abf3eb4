/** A shopper's tickets in Odoo, which itself checks whose they are. */
import { Injectable } from '@nestjs/common';
import type {
  FacadeMethods,
  ShopperProof,
  TicketAccepted,
  TicketDetail,
  TicketFeedback,
  TicketReply,
  TicketRow,
} from '../../contract/odoo';
import type { TicketDesk } from '../../tickets/ticket-desk.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { AddonFeatures } from './addon-features.adapter';
import { withDeskErrors } from './desk-errors';

type TicketMethod = 'tickets' | 'ticket' | 'ticket_reply' | 'ticket_feedback';

@Injectable()
export class OdooTicketDesk implements TicketDesk {
  constructor(
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {}

  takesFiles(): Promise<boolean> {
    return this.features.known().then(
      (features) => features.has('ticket_files'),
      () => true,
    );
  }

  async list(shopper: ShopperProof): Promise<readonly TicketRow[]> {
    return (await withDeskErrors(this.call('tickets', shopper))).tickets;
  }

  async read(shopper: ShopperProof, reference: string): Promise<TicketDetail | null> {
    const { ticket } = await withDeskErrors(this.call('ticket', { ...shopper, reference }));
    return ticket ?? null;
  }

  reply(reply: TicketReply): Promise<TicketAccepted> {
    return withDeskErrors(this.call('ticket_reply', reply));
  }

  /** An older addon takes the overall rating alone. */
  rate(feedback: TicketFeedback): Promise<TicketAccepted> {
    return withDeskErrors(this.rateAsKnown(feedback));
  }

  private async rateAsKnown(feedback: TicketFeedback): Promise<TicketAccepted> {
    if ((await this.features.known()).has('ticket_ratings')) return this.call('ticket_feedback', feedback);
    return this.call('ticket_feedback', overall(feedback));
  }

  /** An older addon knows no channel here, and cannot tell companies apart: an e-mail then proves nothing. */
  private async call<M extends TicketMethod>(method: M, args: FacadeMethods[M]['args']) {
    if ((await this.features.known()).has('identity')) return this.odoo.call(method, args);
    return this.odoo.call(method, asOlder(args));
  }
}

function asOlder<A extends ShopperProof>({ channel: _, email: __, ...own }: A) {
  return own;
}

function overall({
  recommendation: _,
  agent_rating: __,
  response_time_rating: ___,
  communication_rating: ____,
  ...known
}: TicketFeedback): TicketFeedback {
  return known;
}
