/** The core: its ports are bound by the rooms that know how. */
import { Module } from '@nestjs/common';
import { ConversationChanges } from './conversation-changes.service';
import { DeskEar } from './odoo-event.service';
import { IdleChats } from './idle-chats.service';
import { SentFiles } from './sent-files.service';
import { ShopperVoice } from './conversation.service';

@Module({
  providers: [ConversationChanges, DeskEar, IdleChats, SentFiles, ShopperVoice],
  exports: [ConversationChanges, DeskEar, SentFiles, ShopperVoice],
})
export class ConversationModule {}
