/** Staff API, conversations: `/api/v1/admin/conversations`. */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { streamTo } from '../common/streamed';
import type { StaffPerson } from '../contract/odoo';
import { Success } from '../contract/shopper';
import { StaffAssignRequest, StaffHandOver, StaffTransferRequest } from '../contract/staff/agents.wire';
import {
  StaffConversation,
  StaffConversations,
  StaffConversationsQuery,
  StaffEndRequest,
  StaffMessageReceipt,
  StaffMessageRequest,
} from '../contract/staff/staff.wire';
import {
  StaffContinued,
  StaffContinueRequest,
  StaffConversationPatch,
  StaffConversationsBulkAnswer,
  StaffConversationsBulkRequest,
} from '../contract/staff/conversation-changes.wire';
import { CONTINUED_CHATS, ContinuedChats } from './continued-chats.port';
import { HandOverService } from './hand-over.service';
import { ManagedConversations } from './managed-conversations.service';
import { StaffAudit } from './staff-audit.service';
import { StaffConversationsService } from './staff-conversations.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/conversations')
export class ConversationsController {
  constructor(
    private readonly conversations: StaffConversationsService,
    private readonly handOver: HandOverService,
    private readonly managed: ManagedConversations,
    @Inject(CONTINUED_CHATS) private readonly continued: ContinuedChats,
    private readonly audit: StaffAudit,
  ) {}

  /** Conversations of this person's channels in which a shopper wrote, latest activity first. */
  @Get()
  list(@CurrentStaff() person: StaffPerson, @Query() query: StaffConversationsQuery): Promise<StaffConversations> {
    return this.conversations.list(person, query);
  }

  /** One action on up to 100 conversations; each is done or refused by itself. */
  @Post('bulk')
  @HttpCode(200)
  bulk(
    @CurrentStaff() person: StaffPerson,
    @Body() body: StaffConversationsBulkRequest,
  ): Promise<StaffConversationsBulkAnswer> {
    this.audit.record(`staff.bulk_${body.action}`, person, { conversations: body.ids.join(' ') });
    return this.managed.bulk(person, body);
  }

  @Get(':id')
  @ApiOkResponse({ type: StaffConversation })
  async read(@CurrentStaff() person: StaffPerson, @Param('id') id: string, @Res() response: Response): Promise<void> {
    this.audit.record('staff.read', person, { conversation_id: id });
    const pieces = await this.conversations.read(person, id);
    response.type('json');
    await streamTo(response, pieces);
  }

  /** Sets status or priority in Odoo as this person; both enter the conversation when Odoo's event comes back. */
  @Patch(':id')
  async change(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffConversationPatch,
  ): Promise<Success> {
    this.audit.record('staff.change', person, { conversation_id: id });
    await this.managed.change(person, id, body);
    return { success: true };
  }

  /** Posts in Odoo as this person: an ordinary Discuss message, which then reaches the shopper. */
  @Post(':id/messages')
  async post(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffMessageRequest,
  ): Promise<StaffMessageReceipt> {
    this.audit.record('staff.message', person, { conversation_id: id });
    const message_id = await this.conversations.post(person, id, body);
    return { message_id, status: 'success' };
  }

  /** Ends the chat as this person, after an optional last message. */
  @Post(':id/end')
  @HttpCode(200)
  async end(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffEndRequest,
  ): Promise<Success> {
    this.audit.record('staff.end', person, { conversation_id: id });
    await this.conversations.end(person, id, body.message);
    return { success: true };
  }

  /** Goes on with a chat that has ended: its shopper is told in a new one, or in the one that they have open. */
  @Post(':id/continue')
  goOn(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() { message, client_message_id }: StaffContinueRequest,
  ): Promise<StaffContinued> {
    this.audit.record('staff.continue', person, { conversation_id: id });
    return this.continued.goOn(person, id, message, client_message_id ?? randomUUID());
  }

  /** Assigns the chat to an agent, by default to the person who asks. */
  @Post(':id/assign')
  @HttpCode(200)
  assign(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffAssignRequest,
  ): Promise<StaffHandOver> {
    this.audit.record('staff.assign', person, { conversation_id: id, agent: body.agent_id });
    return this.handOver.assign(person, id, body);
  }

  /** Transfers a live chat: to an agent, to anyone with a skill, or back to the head of the queue. */
  @Post(':id/transfer')
  @HttpCode(200)
  transfer(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffTransferRequest,
  ): Promise<StaffHandOver> {
    this.audit.record('staff.transfer', person, { conversation_id: id, agent: body.agent_id });
    return this.handOver.transfer(person, id, body);
  }
}
