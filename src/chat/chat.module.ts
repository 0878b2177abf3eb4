/** The shopper's API. */
import { Module } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { AuthModule } from './auth/auth.module';
import { ChatController } from './chat.controller';
import { ChatGateway } from './socket/chat.gateway';
import { ConnectService } from './connect.service';
import { Identity } from './auth/identity/identity.service';
import { IdentitySources } from './auth/identity/identity-sources.service';
import { IssuerKeys } from './auth/identity/issuer-keys.service';
import { Sessions } from './auth/session.service';
import { Storefront } from './storefront.service';
import { TranscriptController } from './transcript/transcript.controller';
import { Transcripts } from './transcript/transcripts.service';

@Module({
  imports: [ConversationModule, AuthModule],
  controllers: [ChatController, TranscriptController],
  providers: [
    ActionLimits,
    ChatGateway,
    ConnectService,
    Identity,
    IdentitySources,
    IssuerKeys,
    Sessions,
    Storefront,
    Transcripts,
  ],
})
export class ChatModule {}
