/** Odoo asks which templates may be sent in a chat on WhatsApp, and what one becomes: `POST /api/v1/odoo/templates`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { conversationId, templateUse } from '../../contract/odoo';
import { TEMPLATE_OFFERS, TemplateOffers } from '../../whatsapp/templates/template-offers.port';
import { WebhookGuard } from './webhook.guard';

const wanted = z.object({ conversation: conversationId, template: templateUse.optional() });

@ApiExcludeController()
@Controller('api/v1/odoo/templates')
@UseGuards(WebhookGuard)
export class OdooTemplatesController {
  constructor(@Inject(TEMPLATE_OFFERS) private readonly offers: TemplateOffers) {}

  /** With a template: its text, or what is wrong with it. */
  @Post()
  @HttpCode(200)
  async answer(@Body() body: unknown): Promise<object> {
    const asked = wanted.safeParse(body);
    if (!asked.success) throw new ProblemError('REQUEST.MALFORMED');
    const { conversation, template } = asked.data;
    if (template === undefined) return { templates: await this.offers.offered(conversation) };
    return this.offers.prepared(conversation, template);
  }
}
