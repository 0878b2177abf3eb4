/** The staff door. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { AgentsController } from './agents.controller';
import { CannedResponsesController } from './canned-responses.controller';
import { ConversationsController } from './conversations.controller';
import { DeadLettersController } from './dead-letters.controller';
import { FiguresController } from './figures.controller';
import { HandOverService } from './hand-over.service';
import { LoginAttempts } from './login-attempts.service';
import { LoginController } from './login.controller';
import { StaffAudit } from './staff-audit.service';
import { StaffConversationsService } from './staff-conversations.service';
import { StaffTokens } from './staff-tokens.service';
import { StaffTicketsController } from './tickets.controller';

@Module({
  controllers: [
    LoginController,
    ConversationsController,
    StaffTicketsController,
    AgentsController,
    CannedResponsesController,
    FiguresController,
    DeadLettersController,
  ],
  providers: [ActionLimits, HandOverService, LoginAttempts, StaffAudit, StaffConversationsService, StaffTokens],
})
export class AdminModule {}
