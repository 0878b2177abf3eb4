/** The shopper's tickets. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { AuthModule } from '../chat/auth/auth.module';
import { OfferedCategories } from './offered-categories.service';
import { ShopperTickets } from './shopper-tickets.service';
import { TicketsController } from './tickets.controller';

@Module({
  imports: [ConversationModule, AuthModule],
  controllers: [TicketsController],
  providers: [ActionLimits, OfferedCategories, ShopperTickets],
})
export class TicketsModule {}
