/** Staff API, exports: the ZIP archive behind a signed link. `/api/v1/admin/privacy/files`. */
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemError } from '../common/problem.error';
import { fileDisposition } from '../common/file-disposition';
import { streamTo } from '../common/streamed';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import { PrivacyFileQuery } from '../contract/staff/privacy.wire';
import { PrivacyLinks } from './privacy-links.service';
import { unwrap } from './staff-answer';
import { StaffAudit } from './staff-audit.service';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';

interface Part {
  readonly name: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly content: Buffer;
}

@ApiTags('admin')
@Controller('api/v1/admin/privacy/files')
export class PrivacyFilesController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly links: PrivacyLinks,
    private readonly audit: StaffAudit,
  ) {}

  /** With a wrong or expired signature there is nothing here. */
  @Get(':request')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async download(
    @Param('request') request: string,
    @Query() query: PrivacyFileQuery,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.links.isValid(request, query)) throw new ProblemError('REQUEST.NOT_FOUND');
    const first = await this.part(request, query.staff, 0);
    response.set({
      ...UNTRUSTED_CONTENT_HEADERS,
      'Content-Disposition': fileDisposition(first.name),
      'Content-Type': 'application/zip',
      'Content-Length': String(first.size),
      'Cache-Control': 'no-store',
    });
    this.audit.record('privacy.export_fetched', { id: query.staff }, { request });
    await streamTo(response, this.parts(request, query.staff, first));
  }

  private async *parts(request: string, staff: string, first: Part): AsyncGenerator<Buffer> {
    let part = first;
    for (let sent = 0; part.content.length > 0;) {
      yield part.content;
      sent += part.content.length;
      if (sent >= first.size) return;
      part = await this.part(request, staff, sent);
    }
  }

  private async part(request: string, staff: string, offset: number): Promise<Part> {
    const { file } = unwrap(await this.desk.ask('staff_privacy_file', { staff, request, offset }));
    return { name: file.name, size: file.size, content: Buffer.from(file.data, 'base64') };
  }
}
