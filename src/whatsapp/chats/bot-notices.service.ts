/** Sentences of the bot that follow from where a chat is, each said once under its key. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { MessageAction } from '../../contract/shopper';
import { nothingFollows } from '../../conversation/conversation';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { CLOCK, CONVERSATION_LOG, Clock, ConversationLog, isoNow } from '../../conversation/ports';
import { Draft } from '../../conversation/rules/draft';

@Injectable()
export class BotNotices {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly changes: ConversationChanges,
  ) {}

  async wasSaid(conversation: string, key: string): Promise<boolean> {
    return (await this.log.findByClientId(conversation, key)) !== null;
  }

  async say(conversation: string, key: string, content: string, actions: readonly MessageAction[] = []): Promise<void> {
    await this.changes.change(conversation, async (now) => {
      if (now.state === 'ended' || (await this.wasSaid(conversation, key))) return nothingFollows(now);
      const timestamp = isoNow(this.clock);
      const entry = { id: randomUUID(), clientMessageId: key, type: 'bot' as const, content, timestamp };
      return new Draft(now).append({ ...entry, ...(actions.length === 0 ? {} : { actions }) }).decision();
    });
  }
}
