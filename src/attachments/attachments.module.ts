/** Files that go with messages. */
import { Global, Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ATTACHMENT_LINKS } from '../conversation/ports';
import { SessionModule } from '../session/session.module';
import { AttachmentsController } from './attachments.controller';
import { Downloads } from './downloads.service';
import { SignedLinks } from './signed-links.service';
import { UploadInterceptor } from './upload.interceptor';
import { Uploads } from './uploads.service';

@Global()
@Module({
  imports: [SessionModule],
  controllers: [AttachmentsController],
  providers: [
    ActionLimits,
    Downloads,
    SignedLinks,
    UploadInterceptor,
    Uploads,
    { provide: ATTACHMENT_LINKS, useExisting: SignedLinks },
  ],
  exports: [ATTACHMENT_LINKS],
})
export class AttachmentsModule {}
