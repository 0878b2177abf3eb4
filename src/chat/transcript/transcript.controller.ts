/** The shopper's transcript, by e-mail or as a file. */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ActionLimits } from '../../common/action-limits.service';
import { ClientAddresses } from '../../common/client-addresses.service';
import { Success, TranscriptQuery, TranscriptRequest } from '../../contract/shopper';
import { streamTo } from '../../common/streamed';
import { ConversationService } from '../../conversation/conversation.service';
import { transcriptOperationId } from '../../conversation/rules/transcript';
import { CurrentSession, SessionGuard } from '../auth/session.guard';
import type { SessionClaims } from '../auth/session-tokens.service';
import { transcriptHtml, transcriptText } from './transcript-file';
import { TranscriptPermits } from './transcript-permits.service';
import { Transcripts } from './transcripts.service';
import { WallClock } from './wall-clock';

const HOUR_MS = 60 * 60_000;
/** Sessions are free, so IP addresses are limited, too: this must not become a way to mail strangers. */
const OF_A_CHAT = { kind: 'transcript', times: 3, withinMs: HOUR_MS };
const FROM_AN_ADDRESS = { kind: 'transcript-address', times: 20, withinMs: HOUR_MS };
/** Texts of shoppers and agents are escaped; this is the second defence. */
const NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

@ApiTags('chat')
@ApiBearerAuth()
@UseGuards(SessionGuard)
@Controller('api/v1/chat/transcript')
export class TranscriptController {
  constructor(
    private readonly limits: ActionLimits,
    private readonly addresses: ClientAddresses,
    private readonly transcripts: Transcripts,
    private readonly conversation: ConversationService,
    private readonly permits: TranscriptPermits,
  ) {}

  /** Mails the transcript in the shop's name; accepted now, sent by Odoo. Three times an hour. */
  @Post()
  @HttpCode(202)
  async mail(
    @CurrentSession() { conversationId }: SessionClaims,
    @Body() { email }: TranscriptRequest,
    @Req() request: Request,
  ): Promise<Success> {
    await this.limits.spend(OF_A_CHAT, conversationId);
    await this.limits.spend(FROM_AN_ADDRESS, this.addresses.of(request));
    const operationId = transcriptOperationId(conversationId, randomUUID().slice(0, 8));
    await this.conversation.requestTranscript(conversationId, { operationId, email });
    return { success: true };
  }

  /** The transcript as a file; three at once. */
  @Get()
  @ApiProduces('text/plain', 'text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentSession() { conversationId, shopperId }: SessionClaims,
    @Query() { format, timezone }: TranscriptQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { conversation, entries } = await this.transcripts.whole(conversationId);
    const isHtml = format === 'html';
    const clock = new WallClock(timezone);
    const parts = (isHtml ? transcriptHtml : transcriptText)(conversation, entries, clock);
    await this.permits.within(shopperId, this.addresses.of(request), async () => {
      response
        .attachment(`chat-${clock.minute(conversation.startedAt).slice(0, 10)}.${isHtml ? 'html' : 'txt'}`)
        .set('Content-Security-Policy', NO_SCRIPTS)
        .set('Cache-Control', 'no-store')
        .type(isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
      await streamTo(response, parts);
    });
  }
}
