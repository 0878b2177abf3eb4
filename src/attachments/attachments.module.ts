/** Files of messages, and the signed links to files and pictures. */
import { Global, Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { CLIENT_LINKS } from '../conversation/wire/client-links.port';
import { LOOK_LINKS } from '../conversation/wire/look-links.port';
import { ConversationModule } from '../conversation/conversation.module';
import { AuthModule } from '../chat/auth/auth.module';
import { AttachmentsController } from './attachments.controller';
import { DownloadTurns } from './download-turns.service';
import { Downloads } from './downloads.service';
import { SignedLinks } from './signed-links.service';
import { UploadInterceptor } from './upload.interceptor';
import { FileReception } from './file-reception.service';
import { Uploads } from './uploads.service';

@Global()
@Module({
  imports: [ConversationModule, AuthModule],
  controllers: [AttachmentsController],
  providers: [
    ActionLimits,
    DownloadTurns,
    Downloads,
    SignedLinks,
    UploadInterceptor,
    FileReception,
    Uploads,
    { provide: CLIENT_LINKS, useExisting: SignedLinks },
    { provide: LOOK_LINKS, useExisting: SignedLinks },
  ],
  exports: [CLIENT_LINKS, LOOK_LINKS, Downloads, DownloadTurns, SignedLinks, FileReception, Uploads],
})
export class AttachmentsModule {}
