/** Staff API, files of tickets: `/api/v1/admin/tickets/{reference}/attachments`. */
import {
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DownloadTurns } from '../attachments/download-turns.service';
import { isShownInline } from '../attachments/file-type';
import type { ReceivedFile } from '../attachments/received-file';
import { ONE_FILE } from '../attachments/single-file';
import { ClientAddresses } from '../common/client-addresses.service';
import { fileDisposition } from '../common/file-disposition';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import type { StaffPerson } from '../contract/odoo';
import { TicketFile } from '../contract/staff/tickets.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';
import { TicketUploadInterceptor } from './ticket-upload.interceptor';
import { TicketUploads } from './ticket-uploads.service';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/tickets/:reference/attachments')
export class TicketFilesController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly uploads: TicketUploads,
    private readonly turns: DownloadTurns,
    private readonly addresses: ClientAddresses,
    private readonly audit: StaffAudit,
  ) {}

  /** Takes a file that a message of this person on this ticket may name within the hour. The rules for shoppers' files apply. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: ONE_FILE })
  @UseInterceptors(TicketUploadInterceptor)
  upload(
    @CurrentStaff() person: StaffPerson,
    @Param('reference') ticket: string,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<TicketFile> {
    this.audit.record('ticket.file', person, { ticket });
    return this.uploads.take(person, ticket, file);
  }

  /** The content of a file that stands on the ticket, also of a note. */
  @Get(':id')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async download(
    @CurrentStaff() person: StaffPerson,
    @Param('reference') ticket: string,
    @Param('id') attachment: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.audit.record('ticket.file_read', person, { ticket });
    const asked = { staff: person.id, reference: ticket, attachment };
    await this.turns.within(this.addresses.of(request), response, async () => {
      const { attachment: file } = unwrap(await this.desk.ask('staff_ticket_attachment', asked));
      const content = Buffer.from(file.data, 'base64');
      response.set({
        ...UNTRUSTED_CONTENT_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Disposition': fileDisposition(file.name),
        'Content-Type': isShownInline(file.mimetype) ? file.mimetype : 'application/octet-stream',
        'Content-Length': String(content.length),
      });
      return content;
    });
  }
}
