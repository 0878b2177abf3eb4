/** The shopper's own tickets. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { SessionModule } from '../session/session.module';
import { ShopperTickets } from './shopper-tickets.service';
import { TicketsController } from './tickets.controller';

@Module({
  imports: [ConversationModule, SessionModule],
  controllers: [TicketsController],
  providers: [ActionLimits, ShopperTickets],
})
export class TicketsModule {}
