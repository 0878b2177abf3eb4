/** Staff API, templates: what may be written to a person on WhatsApp who has been silent for a day. */
import { Body, Controller, Get, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffPerson } from '../../contract/odoo';
import { StaffMessageReceipt } from '../../contract/staff/staff.wire';
import { OfferedTemplates, StaffTemplateRequest } from '../../contract/staff/whatsapp.wire';
import { StaffAudit } from '../../staff/staff-audit.service';
import { StaffConversationsService } from '../../staff/staff-conversations.service';
import { CurrentStaff, StaffGuard } from '../../staff/staff.guard';
import { TEMPLATE_OFFERS, TemplateOffers } from '../templates/template-offers.port';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/conversations/:id/templates')
export class TemplatesController {
  constructor(
    private readonly conversations: StaffConversationsService,
    @Inject(TEMPLATE_OFFERS) private readonly offers: TemplateOffers,
    private readonly audit: StaffAudit,
  ) {}

  /** Approved by Meta, those in the language of the chat first; read from Meta at most every five minutes. */
  @Get()
  async list(@CurrentStaff() staff: StaffPerson, @Param('id') id: string): Promise<OfferedTemplates> {
    await this.conversations.visible(staff, id);
    return { templates: [...(await this.offers.offered(id))] };
  }

  /** Posts its text in Odoo as this person; the phone then gets the template. Possible whenever the person wrote last. */
  @Post()
  async send(
    @CurrentStaff() staff: StaffPerson,
    @Param('id') id: string,
    @Body() { name, language, variables = [], client_message_id }: StaffTemplateRequest,
  ): Promise<StaffMessageReceipt> {
    await this.conversations.handedOver(staff, id);
    const given = variables.map(({ name: variable, text }) => ({ name: variable, text }));
    const { content, template } = await this.offers.prepared(id, { name, language, variables: given });
    this.audit.record('staff.template', staff, { conversation_id: id });
    const said = { message: content, ...(client_message_id === undefined ? {} : { client_message_id }) };
    return { message_id: await this.conversations.post(staff, id, said, template), status: 'success' };
  }
}
