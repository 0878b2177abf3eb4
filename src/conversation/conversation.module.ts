/** The core. Other modules provide its ports. */
import { Module } from '@nestjs/common';
import { ClosingNotices } from './closing-notices.service';
import { Consent } from './consent.service';
import { ConversationChanges } from './conversation-changes.service';
import { OdooEventService } from './odoo-event.service';
import { IdleChats } from './idle-chats.service';
import { SentFiles } from './sent-files.service';
import { ConversationService } from './conversation.service';

@Module({
  providers: [
    ClosingNotices,
    Consent,
    ConversationChanges,
    OdooEventService,
    IdleChats,
    SentFiles,
    ConversationService,
  ],
  exports: [ClosingNotices, Consent, ConversationChanges, OdooEventService, SentFiles, ConversationService],
})
export class ConversationModule {}
