/** Tells the chat on which page its shopper is now. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PageDetails } from '../../contract/shopper';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { shopperMoves } from '../../conversation/rules/page-moves';
import { pageOf } from '../page-of';
import { Storefront } from '../storefront.service';
import { Transcripts } from '../transcript/transcripts.service';

@Injectable()
export class PageMoves {
  constructor(
    private readonly changes: ConversationChanges,
    private readonly storefront: Storefront,
    private readonly transcripts: Transcripts,
  ) {}

  async move(id: string, page: PageDetails): Promise<void> {
    const { channel } = await this.transcripts.conversation(id);
    const { consent } = this.storefront.channel(channel);
    const operationId = `${id}:page:${randomUUID().slice(0, 8)}`;
    await this.changes.change(id, (now) => shopperMoves(now, pageOf(page), consent, operationId));
  }
}
