/** The staff door to conversations: `/api/v1/admin/conversations`. */
import { Body, Controller, Get, HttpCode, Logger, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffPerson } from '../contract/facade';
import { Success } from '../contract/shopper';
import {
  StaffConversation,
  StaffConversations,
  StaffConversationsQuery,
  StaffEndRequest,
  StaffMessageReceipt,
  StaffMessageRequest,
} from '../contract/staff/staff.wire';
import { StaffConversationsService } from './staff-conversations.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/conversations')
export class ConversationsController {
  private readonly audit = new Logger('audit');

  constructor(private readonly conversations: StaffConversationsService) {}

  /** Conversations of this person's channels in which a shopper wrote, latest activity first. */
  @Get()
  list(@CurrentStaff() person: StaffPerson, @Query() query: StaffConversationsQuery): Promise<StaffConversations> {
    return this.conversations.list(person, query);
  }

  @Get(':id')
  read(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<StaffConversation> {
    this.record('staff.read', person, id);
    return this.conversations.read(person, id);
  }

  /** Posts in Odoo as this person: an ordinary Discuss message, which then reaches the shopper. */
  @Post(':id/messages')
  async post(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: StaffMessageRequest,
  ): Promise<StaffMessageReceipt> {
    this.record('staff.message', person, id);
    const message_id = await this.conversations.post(person, id, body.message, body.client_message_id);
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
    this.record('staff.end', person, id);
    await this.conversations.end(person, id, body.message);
    return { success: true };
  }

  private record(event: string, person: StaffPerson, conversationId: string): void {
    this.audit.log({ event, staff_id: person.id, staff: person.name, conversation_id: conversationId });
  }
}
