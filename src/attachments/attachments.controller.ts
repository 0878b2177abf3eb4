/** Files of a chat: uploaded by its shopper, downloaded by whoever has the signed link. */
import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
  Inject,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ClientAddresses } from '../common/client-addresses.service';
import { Attachment, AttachmentQuery, UploadQuery } from '../contract/shopper';
import { CurrentSession, SessionGuard } from '../chat/auth/session.guard';
import type { SessionClaims } from '../chat/auth/session-tokens.service';
import { Origins } from '../chat/auth/origins.service';
import { DownloadTurns } from './download-turns.service';
import { Downloads } from './downloads.service';
import { isShownInline } from './file-type';
import { fileDisposition } from '../common/file-disposition';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import { ONE_FILE } from './single-file';
import type { ReceivedFile } from './received-file';
import { SignedLinks } from './signed-links.service';
import { UploadInterceptor } from './upload.interceptor';
import { Uploads } from './uploads.service';
import { AttachmentUnknown } from '../conversation/conversation.errors';
import { CONVERSATION_LOG, ConversationLog } from '../conversation/ports';

/** A browser may keep the file, and asks whether the link still holds: whoever logs out leaves nothing that opens. */
const ASKED_EACH_TIME = 'private, no-cache';

@ApiTags('chat')
@Controller('api/v1/chat/attachments')
export class AttachmentsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
    private readonly turns: DownloadTurns,
    private readonly addresses: ClientAddresses,
    private readonly links: SignedLinks,
    private readonly origins: Origins,
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
  ) {}

  /** Takes a file that a message or a ticket may name within the hour. */
  @Post()
  @ApiBearerAuth()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: ONE_FILE })
  @UseGuards(SessionGuard)
  @UseInterceptors(UploadInterceptor)
  upload(
    @CurrentSession() session: SessionClaims,
    @Query() query: UploadQuery,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<Attachment> {
    const { conversationId, shopperId: owner } = session;
    const isForTicket = query.for === 'ticket';
    return this.uploads.take({ conversationId, owner, origin: this.origins.of(session), isForTicket }, file);
  }

  /** The content of a file. With a wrong or expired signature the file is unknown. */
  @Get(':conversation/:id')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async download(
    @Param('conversation') conversation: string,
    @Param('id') id: string,
    @Query() { expires, signature }: AttachmentQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (this.links.isOver(expires)) throw new AttachmentUnknown(); // before the store is asked
    const [chat] = await this.log.heads([conversation]);
    const isHeld = chat && this.links.isFile({ conversation, shopper: chat.shopper.id, id, expires }, signature);
    if (!isHeld) throw new AttachmentUnknown();
    const kept = { ...UNTRUSTED_CONTENT_HEADERS, 'Cache-Control': ASKED_EACH_TIME, ETag: `"${signature}"` };
    if (request.get('if-none-match')?.includes(kept.ETag)) return void response.status(304).set(kept).end();
    await this.turns.within(this.addresses.of(request), response, () => this.begin(response, conversation, id, kept));
  }

  private async begin(response: Response, conversation: string, id: string, kept: object): Promise<Buffer> {
    const { name, mimetype, content } = await this.downloads.find(conversation, id);
    const inline = isShownInline(mimetype);
    response.set({
      ...kept,
      'Content-Disposition': fileDisposition(name, inline ? 'inline' : 'attachment'),
      'Content-Type': inline ? mimetype : 'application/octet-stream',
      'Content-Length': String(content.length),
    });
    return content;
  }
}
