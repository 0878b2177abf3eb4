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
import { AttachmentUnknown } from '../conversation/conversation.errors';
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
import { FileClaims, SignedLinks } from './signed-links.service';
import { UploadInterceptor } from './upload.interceptor';
import { Uploads } from './uploads.service';
import { CLOCK, Clock } from '../conversation/ports';

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
    @Inject(CLOCK) private readonly clock: Clock,
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
    if (!this.links.isFile({ conversation, id, expires }, signature)) throw new AttachmentUnknown();
    await this.turns.within(this.addresses.of(request), response, () =>
      this.send(response, { conversation, id, expires }),
    );
  }

  private async send(response: Response, { conversation, id, expires }: FileClaims): Promise<void> {
    const { name, mimetype, content } = await this.downloads.find(conversation, id);
    const inline = isShownInline(mimetype);
    response
      .set({
        ...UNTRUSTED_CONTENT_HEADERS,
        'Content-Disposition': fileDisposition(name, inline ? 'inline' : 'attachment'),
        'Content-Type': inline ? mimetype : 'application/octet-stream',
        'Cache-Control': `private, max-age=${Math.max(0, Math.floor(expires - this.clock.now() / 1000))}, immutable`,
      })
      .send(content);
  }
}
