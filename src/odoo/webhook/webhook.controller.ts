/** The webhook of Odoo, signed: `POST /api/v1/odoo/events`. */
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemError } from '../../common/problem.error';
import { webhookBody } from '../../contract/odoo';
import { InboundEvents } from './inbound-events.service';
import { WebhookGuard } from './webhook.guard';

@ApiExcludeController()
@Controller('api/v1/odoo/events')
@UseGuards(WebhookGuard)
export class WebhookController {
  constructor(private readonly events: InboundEvents) {}

  @Post()
  @HttpCode(202)
  async receive(@Body() body: unknown): Promise<{ accepted: number }> {
    const webhook = webhookBody.safeParse(body);
    if (!webhook.success) throw new ProblemError('REQUEST.MALFORMED');
    await this.events.receive(webhook.data);
    return { accepted: webhook.data.events.length };
  }
}
