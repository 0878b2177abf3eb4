/** Odoo asks what an agent could answer in a chat: `POST /api/v1/odoo/suggest`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { SUGGESTER, Suggester, Suggestion } from '../../faq/suggester.port';
import { WebhookGuard } from './webhook.guard';

/** Together below what a request may have, in any script. */
const MOST_TEXTS = 150;
const LONGEST_TEXT = 400;

const wanted = z.object({
  channel: z.string().min(1).max(64),
  locale: z.string().min(2).max(35),
  text: z.string().trim().min(1).max(2_000).normalize('NFC'),
  texts: z.array(z.object({ id: z.string().min(1).max(64), text: z.string().max(LONGEST_TEXT) })).max(MOST_TEXTS),
});

@ApiExcludeController()
@Controller('api/v1/odoo/suggest')
@UseGuards(WebhookGuard)
export class SuggestController {
  constructor(@Inject(SUGGESTER) private readonly suggester: Suggester) {}

  @Post()
  @HttpCode(200)
  async suggest(@Body() body: unknown): Promise<{ suggestions: Suggestion[] }> {
    const question = wanted.safeParse(body);
    if (!question.success) throw new ProblemError('REQUEST.MALFORMED');
    return { suggestions: await this.suggester.suggest(question.data) };
  }
}
