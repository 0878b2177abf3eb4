/** What is too large for a message: files that go with one, and pictures of agents. */
import { Global, Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { CLIENT_LINKS } from '../conversation/ports';
import { SessionModule } from '../session/session.module';
import { AttachmentsController } from './attachments.controller';
import { Downloads } from './downloads.service';
import { PictureShelf } from './picture-shelf.service';
import { PicturesController } from './pictures.controller';
import { SignedLinks } from './signed-links.service';
import { UploadInterceptor } from './upload.interceptor';
import { Uploads } from './uploads.service';

@Global()
@Module({
  imports: [SessionModule],
  controllers: [AttachmentsController, PicturesController],
  providers: [
    ActionLimits,
    Downloads,
    PictureShelf,
    SignedLinks,
    UploadInterceptor,
    Uploads,
    { provide: CLIENT_LINKS, useExisting: SignedLinks },
  ],
  exports: [CLIENT_LINKS, Uploads],
})
export class AttachmentsModule {}
