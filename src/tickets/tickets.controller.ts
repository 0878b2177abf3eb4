/** The shopper's tickets: `/api/v1/chat/ticket` and `/api/v1/chat/tickets`. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  TicketAnswer,
  TicketCategories,
  TicketCategoriesQuery,
  TicketDetailAnswer,
  TicketFeedbackRequest,
  TicketMessageRequest,
  TicketRequest,
  Tickets,
} from '../contract/shopper';
import { CurrentSession, SessionGuard } from '../chat/auth/session.guard';
import type { SessionClaims } from '../chat/auth/session-tokens.service';
import { Origins } from '../chat/auth/origins.service';
import { ShopperTickets } from './shopper-tickets.service';

const FEW = { default: { limit: 20, ttl: 60_000 } };
/** Every look is a call to Odoo. */
const LOOKS = { default: { limit: 60, ttl: 60_000 } };

@ApiTags('tickets')
@ApiBearerAuth()
@UseGuards(SessionGuard)
@Controller('api/v1/chat')
export class TicketsController {
  constructor(
    private readonly tickets: ShopperTickets,
    private readonly origins: Origins,
  ) {}

  /** Leaves a request, with the chat's transcript. Taken whether Odoo answers or not; `reference` is null until it does. */
  @Post('ticket')
  @Throttle(FEW)
  async create(@CurrentSession() session: SessionClaims, @Body() body: TicketRequest): Promise<TicketAnswer> {
    return { ticket: await this.tickets.create(session, body, this.origins.of(session)) };
  }

  /** What `category` of a new ticket may be, in the order in which it is shown; without `locale` in the language of the chat. */
  @Get('ticket/categories')
  offered(
    @CurrentSession() session: SessionClaims,
    @Query() { locale }: TicketCategoriesQuery,
  ): Promise<TicketCategories> {
    return this.tickets.offered(session, locale);
  }

  /** This shopper's tickets; with an `identity_token` those of their e-mail address, too. */
  @Get('tickets')
  @Throttle(LOOKS)
  async list(@CurrentSession() session: SessionClaims): Promise<Tickets> {
    return { tickets: await this.tickets.list(session) };
  }

  /** One of them, with what was said. */
  @Get('tickets/:reference')
  @Throttle(LOOKS)
  async read(
    @CurrentSession() session: SessionClaims,
    @Param('reference') reference: string,
  ): Promise<TicketDetailAnswer> {
    return { ticket: await this.tickets.read(session, reference) };
  }

  /** Answers; a resolved ticket is open again then. */
  @Post('tickets/:reference/messages')
  @Throttle(FEW)
  async reply(
    @CurrentSession() session: SessionClaims,
    @Param('reference') reference: string,
    @Body() body: TicketMessageRequest,
  ): Promise<TicketAnswer> {
    return { ticket: await this.tickets.reply(session, reference, body, this.origins.of(session)) };
  }

  /** Rates a resolved ticket; a second call replaces the first. */
  @Post('tickets/:reference/feedback')
  @HttpCode(200)
  @Throttle(FEW)
  async rate(
    @CurrentSession() session: SessionClaims,
    @Param('reference') reference: string,
    @Body() body: TicketFeedbackRequest,
  ): Promise<TicketAnswer> {
    return { ticket: await this.tickets.rate(session, reference, body, this.origins.of(session)) };
  }
}
