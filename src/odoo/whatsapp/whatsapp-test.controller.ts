/** Odoo asks whether a number on WhatsApp works, for admins who set it up: `POST /api/v1/odoo/whatsapp-test`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { Examination, NUMBER_EXAMINER, NumberExaminer } from '../../whatsapp/number-examiner.port';
import { WebhookGuard } from '../webhook/webhook.guard';
import { OdooWhatsAppNumbers } from './odoo-whatsapp-numbers.service';

const inquiry = z.object({
  /** Phone number ID. */
  number: z.string().regex(/^\d{1,25}$/),
  /** Of the numbers as Odoo has them. */
  version: z.string().regex(/^[\da-f]{32}$/),
});

/** What was saved a moment ago is on its way here; Odoo's only worker may be the one that waits for this answer. */
const READ_WITHIN_MS = 4_000;

type Tested = Examination | { readonly outcome: 'not_read' };

@ApiExcludeController()
@Controller('api/v1/odoo/whatsapp-test')
@UseGuards(WebhookGuard)
export class WhatsAppTestController {
  constructor(
    @Inject(NUMBER_EXAMINER) private readonly examiner: NumberExaminer,
    private readonly numbers: OdooWhatsAppNumbers,
  ) {}

  @Post()
  @HttpCode(200)
  async test(@Body() body: unknown): Promise<Tested> {
    const asked = inquiry.safeParse(body);
    if (!asked.success) throw new ProblemError('REQUEST.MALFORMED');
    const { number: id, version } = asked.data;
    const isRead = await this.numbers.has(version, READ_WITHIN_MS);
    const number = isRead ? this.numbers.byId(id) : undefined;
    return number === undefined ? { outcome: 'not_read' } : this.examiner.examine(number);
  }
}
