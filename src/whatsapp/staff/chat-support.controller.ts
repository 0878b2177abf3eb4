/** Staff API, people on WhatsApp: `/api/v1/admin/whatsapp/<phone or user id>/chat-support`. */
import { Body, Controller, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffPerson } from '../../contract/odoo';
import {
  ChatSupportEnded,
  ChatSupportEnding,
  ChatSupportMessage,
  ChatSupportSent,
} from '../../contract/staff/whatsapp.wire';
import { CLOCK, Clock, isoNow } from '../../conversation/ports';
import { StaffAudit } from '../../staff/staff-audit.service';
import { StaffConversationsService } from '../../staff/staff-conversations.service';
import { CurrentStaff, StaffGuard } from '../../staff/staff.guard';
import { ChatSupport } from './chat-support.service';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/whatsapp/:phone/chat-support')
export class ChatSupportController {
  constructor(
    private readonly support: ChatSupport,
    private readonly conversations: StaffConversationsService,
    private readonly audit: StaffAudit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Posts in Odoo as this person; the message then reaches the phone. */
  @Post('send')
  @HttpCode(200)
  async send(
    @CurrentStaff() staff: StaffPerson,
    @Param('phone') phone: string,
    @Body() { message }: ChatSupportMessage,
  ): Promise<ChatSupportSent> {
    const { id } = await this.support.chatWith(phone, staff);
    this.audit.record('staff.message', staff, { conversation_id: id });
    await this.conversations.post(staff, id, { message });
    const data = { phone_number: phone, message_sent: message, timestamp: isoNow(this.clock) };
    return { status: 'success', message: 'Message sent to user', data };
  }

  /** Ends the chat as this person, after an optional last message; the menu follows. */
  @Post('end')
  @HttpCode(200)
  async end(
    @CurrentStaff() staff: StaffPerson,
    @Param('phone') phone: string,
    @Body() { message }: ChatSupportEnding,
  ): Promise<ChatSupportEnded> {
    const { id } = await this.support.chatWith(phone, staff);
    this.audit.record('staff.end', staff, { conversation_id: id });
    await this.conversations.end(staff, id, message);
    const data = { phone_number: phone, session_ended: isoNow(this.clock) };
    return { status: 'success', message: 'Chat support session ended', data };
  }
}
