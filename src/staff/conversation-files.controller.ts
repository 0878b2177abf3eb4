/** Staff API, uploads into a chat: `/api/v1/admin/conversations/{id}/attachments`. */
import { Controller, Param, Post, UploadedFile, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ONE_FILE } from '../attachments/single-file';
import type { ReceivedFile } from '../attachments/received-file';
import { Uploads } from '../attachments/uploads.service';
import type { StaffPerson } from '../contract/odoo';
import { Attachment } from '../contract/shopper';
import { ofStaff } from '../conversation/sent-files.service';
import { StaffAudit } from './staff-audit.service';
import { StaffUploadInterceptor } from './staff-upload.interceptor';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/conversations')
export class ConversationFilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly audit: StaffAudit,
  ) {}

  /** Takes a file that a message of this person may name within the hour. The rules for shoppers' files apply. */
  @Post(':id/attachments')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: ONE_FILE })
  @UseInterceptors(StaffUploadInterceptor)
  upload(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<Attachment> {
    this.audit.record('staff.file', person, { conversation_id: id });
    const owner = ofStaff(person.id);
    return this.uploads.take({ conversationId: id, owner, origin: { name: owner } }, file);
  }
}
