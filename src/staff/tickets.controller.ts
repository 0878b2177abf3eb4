/** Staff API, tickets: `/api/v1/admin/tickets`. Everything is done in Odoo as the person who asks. */
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffPerson, StaffTicketAnswer as Answer } from '../contract/odoo';
import {
  StaffTicketAnswer,
  StaffTicketDone,
  StaffTicketMessageRequest,
  StaffTicketPatch,
  StaffTicketRequest,
  StaffTickets,
  StaffTicketsBulkAnswer,
  StaffTicketsBulkRequest,
  StaffTicketsQuery,
} from '../contract/staff/tickets.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { TicketUploads } from './ticket-uploads.service';
import { unwrap } from './staff-answer';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';
import { staffOperation } from './staff-operation';
import { toCustomFields, toStaffTicket, toStaffTicketDetail } from './tickets.mapper';

const PAGE = 50;

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/tickets')
export class StaffTicketsController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly uploads: TicketUploads,
    private readonly audit: StaffAudit,
  ) {}

  /** Tickets that this person may see, newest first. */
  @Get()
  async list(@CurrentStaff() person: StaffPerson, @Query() query: StaffTicketsQuery): Promise<StaffTickets> {
    const { limit = PAGE, offset = 0, ...filter } = query;
    const args = { staff: person.id, ...filter, limit, offset };
    const { tickets, total } = unwrap(await this.desk.ask('staff_tickets', args));
    return { tickets: tickets.map(toStaffTicket), total };
  }

  /** With `conversation_id` transcript and shopper of that chat are linked. */
  @Post()
  async create(@CurrentStaff() person: StaffPerson, @Body() body: StaffTicketRequest): Promise<StaffTicketDone> {
    const { client_ticket_id, conversation_id, custom_fields, ...words } = body;
    const ticket = { ...words, ...toCustomFields(custom_fields) };
    const link = conversation_id === undefined ? {} : { conversation: conversation_id };
    const id = staffOperation(person, 'ticket', client_ticket_id);
    const made = done(await this.desk.ask('staff_ticket_create', { id, staff: person.id, ...ticket, ...link }));
    this.audit.record('ticket.create', person, { ticket: made.ticket.reference ?? undefined });
    return made;
  }

  /** One action on up to 100 tickets; each is done or refused by itself. */
  @Post('bulk')
  @HttpCode(200)
  async bulk(
    @CurrentStaff() person: StaffPerson,
    @Body() body: StaffTicketsBulkRequest,
  ): Promise<StaffTicketsBulkAnswer> {
    this.audit.record(`ticket.bulk_${body.action}`, person, { tickets: body.references.join(' ') });
    const answer = unwrap(await this.desk.ask('staff_tickets_bulk', { staff: person.id, ...body }));
    return { done: [...answer.done], refused: [...answer.refused] };
  }

  @Get(':reference')
  async read(@CurrentStaff() person: StaffPerson, @Param('reference') ticket: string): Promise<StaffTicketAnswer> {
    this.audit.record('ticket.read', person, { ticket });
    return one(await this.desk.ask('staff_ticket', { staff: person.id, reference: ticket }));
  }

  @Patch(':reference')
  async change(
    @CurrentStaff() person: StaffPerson,
    @Param('reference') ticket: string,
    @Body() { custom_fields, ...values }: StaffTicketPatch,
  ): Promise<StaffTicketDone> {
    this.audit.record('ticket.change', person, { ticket });
    const change = { staff: person.id, reference: ticket, ...values, ...toCustomFields(custom_fields) };
    return done(await this.desk.ask('staff_ticket_change', change));
  }

  /** An answer to the customer, or an internal note. */
  @Post(':reference/messages')
  async write(
    @CurrentStaff() person: StaffPerson,
    @Param('reference') ticket: string,
    @Body() body: StaffTicketMessageRequest,
  ): Promise<StaffTicketDone> {
    this.audit.record(body.is_internal === true ? 'ticket.note' : 'ticket.message', person, { ticket });
    const { attachment_ids: fileIds = [] } = body;
    const attachments = await this.uploads.read(person, ticket, fileIds);
    const message = {
      id: staffOperation(person, `ticket/${ticket}`, body.client_message_id),
      staff: person.id,
      reference: ticket,
      content: body.message,
      is_internal: body.is_internal ?? false,
      ...(attachments.length > 0 && { attachments }),
    };
    const answered = done(await this.desk.ask('staff_ticket_message', message));
    await this.uploads.markDelivered(fileIds);
    return answered;
  }

  @Post(':reference/close')
  @HttpCode(200)
  async close(@CurrentStaff() person: StaffPerson, @Param('reference') ticket: string): Promise<StaffTicketDone> {
    this.audit.record('ticket.close', person, { ticket });
    const change = { staff: person.id, reference: ticket, status: 'closed' as const };
    return done(await this.desk.ask('staff_ticket_change', change));
  }
}

/** Of the façade's arguments. */
const WIRE_NAMES = { content: 'message', attachments: 'attachment_ids', conversation: 'conversation_id' };

function done(answer: Answer): StaffTicketDone {
  const { ticket, told = [] } = unwrap(answer, WIRE_NAMES);
  return { ticket: toStaffTicketDetail(ticket), told: [...told] };
}

function one(answer: Answer): StaffTicketAnswer {
  return { ticket: toStaffTicketDetail(unwrap(answer).ticket) };
}
