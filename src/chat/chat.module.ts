/** The shopper's web door. */
import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module';
import { ChatController } from './chat.controller';
import { ChatGateway } from './chat.gateway';
import { ConnectService } from './connect.service';
import { Identity } from './session/identity.service';
import { SessionTokens } from './session/session-tokens.service';
import { Sessions } from './session/session.service';
import { Storefront } from './storefront.service';
import { Transcripts } from './transcripts.service';

@Module({
  imports: [ConversationModule],
  controllers: [ChatController],
  providers: [ChatGateway, ConnectService, Identity, SessionTokens, Sessions, Storefront, Transcripts],
})
export class ChatModule {}
