/** Odoo asks what the bot would answer, for admins who teach it: `POST /api/v1/odoo/bot-test`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { ANSWER_EXPLAINER, AnswerExplainer, ExplainedAnswer } from '../../bot/answer-explainer.port';
import { OdooSettings } from '../settings/odoo-settings.service';
import { WebhookGuard } from './webhook.guard';

const trial = z.object({
  channel: z.string().min(1).max(64),
  locale: z.string().min(2).max(35),
  text: z.string().trim().min(1).max(2_000).normalize('NFC'),
});

/** No nulls, as everywhere between bridge and Odoo: without an intent there is no `intent`. */
type BotTestAnswer = Omit<ExplainedAnswer, 'intent'> & {
  readonly intent?: string;
  /** Of the settings that the bridge has read: whoever just saved an intent sees whether the bot knows it. */
  readonly settings_version: string;
};

@ApiExcludeController()
@Controller('api/v1/odoo/bot-test')
@UseGuards(WebhookGuard)
export class BotTestController {
  constructor(
    @Inject(ANSWER_EXPLAINER) private readonly explainer: AnswerExplainer,
    private readonly settings: OdooSettings,
  ) {}

  @Post()
  @HttpCode(200)
  async test(@Body() body: unknown): Promise<BotTestAnswer> {
    const question = trial.safeParse(body);
    if (!question.success) throw new ProblemError('REQUEST.MALFORMED');
    const settings_version = this.settings.version;
    const { intent, ...answer } = await this.explainer.explain(question.data);
    return { ...answer, ...(intent === null ? {} : { intent }), settings_version };
  }
}
