/** WhatsApp: the same conversations behind another channel. */
import { Module } from '@nestjs/common';
import { ChatModule } from '../chat/chat.module';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { StaffModule } from '../staff/staff.module';
import { BotNotices } from './chats/bot-notices.service';
import { Incoming } from './chats/incoming.service';
import { WhatsAppMenu } from './chats/menu.service';
import { PeopleChats } from './chats/people-chats.service';
import { PersonFiles } from './chats/person-files.service';
import { SupportFlow } from './chats/support-flow.service';
import { GraphClient } from './graph/graph.client';
import { InboxWorker } from './inbox/inbox.worker';
import { Delivery } from './outbox/delivery.service';
import { MediaUploads } from './outbox/media-uploads.service';
import { WhatsAppOutboxWorker } from './outbox/outbox.worker';
import { PieceStatuses } from './outbox/piece-statuses.service';
import { ChatSupportController } from './staff/chat-support.controller';
import { ChatSupport } from './staff/chat-support.service';
import { WebhookReception } from './webhook/webhook-reception.service';
import { WhatsAppWebhookController } from './webhook/webhook.controller';

@Module({
  imports: [ConversationModule, ChatModule, StaffModule],
  controllers: [WhatsAppWebhookController, ChatSupportController],
  providers: [
    ActionLimits,
    BotNotices,
    ChatSupport,
    Delivery,
    GraphClient,
    InboxWorker,
    Incoming,
    MediaUploads,
    PeopleChats,
    PersonFiles,
    PieceStatuses,
    SupportFlow,
    WebhookReception,
    WhatsAppMenu,
    WhatsAppOutboxWorker,
  ],
})
export class WhatsAppModule {}
