/** WhatsApp: the same conversations behind another channel. */
import { Global, Module } from '@nestjs/common';
import { ChatModule } from '../chat/chat.module';
import { ActionLimits } from '../common/action-limits.service';
import { ConversationModule } from '../conversation/conversation.module';
import { StaffModule } from '../staff/staff.module';
import { BotNotices } from './chats/bot-notices.service';
import { ConsentGate } from './chats/consent-gate.service';
import { OptingOut } from './chats/opting-out.service';
import { Incoming } from './chats/incoming.service';
import { WhatsAppMenu } from './chats/menu.service';
import { PeopleChats } from './chats/people-chats.service';
import { PersonFiles } from './chats/person-files.service';
import { SupportFlow } from './chats/support-flow.service';
import { GraphNumberExaminer } from './graph/number-examiner.service';
import { HELD_UP_NUMBERS } from '../staff/held-up-numbers.port';
import { NUMBER_TROUBLES } from './number-troubles.port';
import { NUMBER_EXAMINER } from './number-examiner.port';
import { GraphClient } from './graph/graph.client';
import { InboxWorker } from './inbox/inbox.worker';
import { Delivery } from './outbox/delivery.service';
import { MediaUploads } from './outbox/media-uploads.service';
import { NumberPauses } from './outbox/number-pauses.service';
import { WhatsAppOutboxWorker } from './outbox/outbox.worker';
import { PieceStatuses } from './outbox/piece-statuses.service';
import { PhonePresence } from './presence/phone-presence.service';
import { ChatSupportController } from './staff/chat-support.controller';
import { ChatSupport } from './staff/chat-support.service';
import { TemplatesController } from './staff/templates.controller';
import { ChatTemplates } from './templates/chat-templates.service';
import { TemplateBook } from './templates/template-book.service';
import { TEMPLATE_OFFERS } from './templates/template-offers.port';
import { WebhookReception } from './webhook/webhook-reception.service';
import { WhatsAppWebhookController } from './webhook/webhook.controller';

@Global()
@Module({
  imports: [ConversationModule, ChatModule, StaffModule],
  controllers: [WhatsAppWebhookController, ChatSupportController, TemplatesController],
  providers: [
    { provide: TEMPLATE_OFFERS, useClass: ChatTemplates },
    ActionLimits,
    OptingOut,
    ConsentGate,
    BotNotices,
    ChatSupport,
    Delivery,
    GraphClient,
    InboxWorker,
    Incoming,
    MediaUploads,
    NumberPauses,
    PeopleChats,
    PersonFiles,
    PhonePresence,
    PieceStatuses,
    SupportFlow,
    TemplateBook,
    WebhookReception,
    WhatsAppMenu,
    WhatsAppOutboxWorker,
    { provide: HELD_UP_NUMBERS, useExisting: NumberPauses },
    { provide: NUMBER_TROUBLES, useExisting: NumberPauses },
    { provide: NUMBER_EXAMINER, useClass: GraphNumberExaminer },
  ],
  exports: [HELD_UP_NUMBERS, NUMBER_EXAMINER, NUMBER_TROUBLES, TEMPLATE_OFFERS, PhonePresence],
})
export class WhatsAppModule {}
