/** Ends chats in which the shopper has not answered the bot for a day, so that their transcripts reach the desk. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ConversationChanges } from './conversation-changes.service';
import { nothingFollows } from './conversation';
import { chatEnds } from './rules/close';
import { translate } from '../i18n/translate';
import { CLOCK, Clock, CONVERSATION_LOG, ConversationLog } from './ports';
import { repeated, warning } from './repeated-work';

const LOOK_MS = 10 * 60_000;
export const IDLE_MS = 24 * 60 * 60_000;
const AT_ONCE = 200;

@Injectable()
export class IdleChats implements OnModuleInit, OnModuleDestroy {
  private readonly failed = warning(new Logger('idle-chats'), 'idle_chats.failed');
  private looking: Subscription | undefined;

  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly changes: ConversationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.looking = repeated(LOOK_MS, () => this.end(new Date(this.clock.now())), this.failed);
  }

  onModuleDestroy(): void {
    this.looking?.unsubscribe();
  }

  /** Ends the chats that are idle for a day at `now`; returns how many. Several replicas may do it at once. */
  async end(now: Date): Promise<number> {
    const ids = await this.log.idleWithBot(now.getTime() - IDLE_MS, AT_ONCE);
    for (const id of ids) await this.endOne(id, now).catch(this.failed);
    return ids.length;
  }

  private async endOne(id: string, now: Date): Promise<void> {
    await this.changes.changeWithTranscript(id, (conversation, transcript) => {
      const idle = now.getTime() - Date.parse(conversation.lastActivityAt) >= IDLE_MS;
      if (conversation.state !== 'bot' || !idle) return nothingFollows(conversation);
      const notice = translate(conversation.locale, 'chat.ended_idle');
      const ending = { at: now.toISOString(), by: 'system' as const, reason: 'idle', noticeId: randomUUID(), notice };
      return chatEnds(conversation, ending, transcript);
    });
  }
}
