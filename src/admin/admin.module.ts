/** The staff door. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationsController } from './conversations.controller';
import { DeadLettersController } from './dead-letters.controller';
import { LoginAttempts } from './login-attempts.service';
import { LoginController } from './login.controller';
import { StaffConversationsService } from './staff-conversations.service';
import { StaffTokens } from './staff-tokens.service';

@Module({
  controllers: [LoginController, ConversationsController, DeadLettersController],
  providers: [ActionLimits, LoginAttempts, StaffConversationsService, StaffTokens],
})
export class AdminModule {}
