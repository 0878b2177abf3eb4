/** The staff API. */
import { Global, Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { AuthModule } from '../chat/auth/auth.module';
import { ConversationModule } from '../conversation/conversation.module';
import { AgentsController } from './agents.controller';
import { CannedResponsesController } from './canned-responses.controller';
import { ConversationFilesController } from './conversation-files.controller';
import { CONTINUED_CHATS } from './continued-chats.port';
import { ContinuedChatsService } from './continued-chats.service';
import { ConversationsController } from './conversations.controller';
import { DeadLettersController } from './dead-letters.controller';
import { FiguresController } from './figures.controller';
import { HandOverService } from './hand-over.service';
import { LoginAttempts } from './login-attempts.service';
import { LoginController } from './login.controller';
import { ManagedConversations } from './managed-conversations.service';
import { PrivacyController } from './privacy.controller';
import { PrivacyFilesController } from './privacy-files.controller';
import { PrivacyLinks } from './privacy-links.service';
import { ShoppersController } from './shoppers.controller';
import { StaffAudit } from './staff-audit.service';
import { StaffConversationsService } from './staff-conversations.service';
import { StaffStanding } from './staff-standing.service';
import { StaffTokens } from './staff-tokens.service';
import { StaffUploadInterceptor } from './staff-upload.interceptor';
import { TicketFilesController } from './ticket-files.controller';
import { TicketUploadInterceptor } from './ticket-upload.interceptor';
import { TicketUploads } from './ticket-uploads.service';
import { TicketCategoriesController } from './ticket-categories.controller';
import { StaffTicketsController } from './tickets.controller';

@Global()
@Module({
  imports: [AuthModule, ConversationModule],
  controllers: [
    LoginController,
    ConversationsController,
    ConversationFilesController,
    StaffTicketsController,
    TicketFilesController,
    TicketCategoriesController,
    AgentsController,
    CannedResponsesController,
    FiguresController,
    DeadLettersController,
    PrivacyController,
    PrivacyFilesController,
    ShoppersController,
  ],
  providers: [
    ActionLimits,
    { provide: CONTINUED_CHATS, useClass: ContinuedChatsService },
    HandOverService,
    LoginAttempts,
    ManagedConversations,
    PrivacyLinks,
    StaffAudit,
    StaffConversationsService,
    StaffStanding,
    StaffTokens,
    StaffUploadInterceptor,
    TicketUploadInterceptor,
    TicketUploads,
  ],
  exports: [CONTINUED_CHATS, StaffAudit, StaffConversationsService, StaffStanding, StaffTokens],
})
export class StaffModule {}
