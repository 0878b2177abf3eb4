/** An agent goes on with a chat that has ended: `POST /api/v1/odoo/continue`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { MAX_MESSAGE_BYTES } from '../../contract/odoo';
import { CONTINUED_CHATS, ContinuedChats } from '../../staff/continued-chats.port';
import { WebhookGuard } from './webhook.guard';

const wanted = z.object({
  /** Of the dialogue: asked twice, it is said once. */
  id: z.uuid(),
  staff: z.string().min(1).max(64),
  conversation: z.string().min(1).max(64),
  message: z
    .string()
    .trim()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= MAX_MESSAGE_BYTES),
});

@ApiExcludeController()
@Controller('api/v1/odoo/continue')
@UseGuards(WebhookGuard)
export class ContinueController {
  constructor(@Inject(CONTINUED_CHATS) private readonly chats: ContinuedChats) {}

  /** `{conversation, reached}`, or `{refused: code}`: why the shopper was not told. */
  @Post()
  @HttpCode(200)
  async goOn(@Body() body: unknown): Promise<{ conversation?: string; reached?: string; refused?: string }> {
    const asked = wanted.safeParse(body);
    if (!asked.success) throw new ProblemError('REQUEST.MALFORMED');
    const { id, staff, conversation, message } = asked.data;
    try {
      const { conversation_id, reached } = await this.chats.goOnAs(staff, conversation, message, id);
      return { conversation: conversation_id, reached };
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : (error as { problem?: string }).problem;
      if (code === undefined) throw error;
      return { refused: code };
    }
  }
}
