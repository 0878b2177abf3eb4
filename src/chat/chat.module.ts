/** The shopper's API. */
import { MiddlewareConsumer, Module, NestModule } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { AuthModule } from './auth/auth.module';
import { beacon } from './beacon.middleware';
import { ChatController } from './chat.controller';
import { RevokeController } from './revoke.controller';
import { ChatGateway } from './socket/chat.gateway';
import { ConnectService } from './connect.service';
import { Identity } from './auth/identity/identity.service';
import { IssuerKeys } from './auth/identity/issuer-keys.service';
import { Sessions } from './auth/session.service';
import { PageMoves } from './socket/page-moves.service';
import { SocketBudgets } from './socket/socket-budgets.service';
import { SocketPermits } from './socket/socket-permits.service';
import { Storefront } from './storefront.service';
import { TranscriptController } from './transcript/transcript.controller';
import { TranscriptPermits } from './transcript/transcript-permits.service';
import { Transcripts } from './transcript/transcripts.service';
import { AbandonedChats } from './waiting/abandoned-chats.service';
import { ShopperPresence } from './waiting/shopper-presence.service';
import { WaitingPermits } from './waiting-permits.service';

@Module({
  imports: [ConversationModule, AuthModule],
  controllers: [ChatController, RevokeController, TranscriptController],
  providers: [
    ActionLimits,
    ChatGateway,
    ConnectService,
    Identity,
    IssuerKeys,
    PageMoves,
    Sessions,
    SocketBudgets,
    SocketPermits,
    Storefront,
    TranscriptPermits,
    Transcripts,
    WaitingPermits,
    AbandonedChats,
    ShopperPresence,
  ],
  exports: [ConnectService, Storefront],
})
export class ChatModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(...beacon).forRoutes('api/v1/chat/revoke');
  }
}
