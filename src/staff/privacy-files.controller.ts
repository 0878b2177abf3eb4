/** Staff API, exports: the ZIP archive behind a signed link. `/api/v1/admin/privacy/files`. */
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemError } from '../common/problem.error';
import { fileDisposition } from '../common/file-disposition';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import { PrivacyFileQuery } from '../contract/staff/privacy.wire';
import { PrivacyLinks } from './privacy-links.service';
import { unwrap } from './staff-answer';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';

@ApiTags('admin')
@Controller('api/v1/admin/privacy/files')
export class PrivacyFilesController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly links: PrivacyLinks,
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
    let part = first.content;
    for (let sent = 0; part.length > 0;) {
      sent += part.length;
      response.write(part);
      part = sent < first.size ? (await this.part(request, query.staff, sent)).content : Buffer.alloc(0);
    }
    response.end();
  }

  private async part(request: string, staff: string, offset: number) {
    const { file } = unwrap(await this.desk.ask('staff_privacy_file', { staff, request, offset }));
    return { name: file.name, size: file.size, content: Buffer.from(file.data, 'base64') };
  }
}
