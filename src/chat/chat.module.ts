/** The shopper's web door. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { SessionModule } from '../session/session.module';
import { ChatController } from './chat.controller';
import { ChatGateway } from './chat.gateway';
import { ConnectService } from './connect.service';
import { Identity } from './session/identity.service';
import { Sessions } from './session/session.service';
import { Storefront } from './storefront.service';
import { TranscriptController } from './transcript.controller';
import { Transcripts } from './transcripts.service';

@Module({
  imports: [ConversationModule, SessionModule],
  controllers: [ChatController, TranscriptController],
  providers: [ActionLimits, ChatGateway, ConnectService, Identity, Sessions, Storefront, Transcripts],
})
export class ChatModule {}
