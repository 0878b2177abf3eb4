/** The webhook of WhatsApp: Meta's handshake, and signed batches, answered once they are on disk. */
import { Controller, Get, HttpCode, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { ProblemError } from '../../common/problem.error';
import { WHOLE_ADDRESS } from '../../common/throttle.guard';
import { WebhookReception } from './webhook-reception.service';

@ApiExcludeController()
@Controller('api/v1/whatsapp/webhook')
export class WhatsAppWebhookController {
  private readonly logger = new Logger('whatsapp');

  constructor(private readonly reception: WebhookReception) {}

  /** Meta asks once, when the webhook is set up. */
  @Get()
  handshake(@Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): void {
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
    const isAsked = mode === 'subscribe' && typeof token === 'string' && typeof challenge === 'string';
    if (!this.reception.isVerifiedBy(isAsked ? token : '')) throw new ProblemError('AUTH.FORBIDDEN');
    response.type('text/plain').set('X-Content-Type-Options', 'nosniff').send(challenge);
  }

  /** Meta's addresses are many and its batches come as people write: what is not signed is limited, what is signed is not. */
  @Post()
  @HttpCode(200)
  @SkipThrottle({ default: true, [WHOLE_ADDRESS]: true })
  async receive(@Req() request: Request): Promise<void> {
    const body: unknown = request.body;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const { kept, unread, strangers } = await this.reception.receive(bytes, request.get('x-hub-signature-256') ?? '');
    for (const { number, code } of strangers) this.logger.warn({ event: 'whatsapp.not_taken', code, number });
    if (unread > 0) this.logger.warn({ event: 'whatsapp.unread', parts: unread, kept });
  }
}
