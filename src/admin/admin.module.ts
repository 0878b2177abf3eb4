/** The staff door. */
import { Module } from '@nestjs/common';
import { ConversationsController } from './conversations.controller';
import { DeadLettersController } from './dead-letters.controller';
import { LoginController } from './login.controller';
import { StaffConversationsService } from './staff-conversations.service';
import { StaffTokens } from './staff-tokens.service';

@Module({
  controllers: [LoginController, ConversationsController, DeadLettersController],
  providers: [StaffConversationsService, StaffTokens],
})
export class AdminModule {}
