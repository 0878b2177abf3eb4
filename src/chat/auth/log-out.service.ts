/** Logs shoppers out: their tokens end everywhere, and agents no longer see them as verified. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ConversationChanges } from '../../conversation/conversation-changes.service';
import { ConversationUnknown } from '../../conversation/conversation.errors';
import { CONVERSATION_LOG, ConversationLog } from '../../conversation/ports';
import { shopperResumes } from '../../conversation/rules/resume';
import { RevokedSessions } from './revoked-sessions.service';
import { SessionTokens } from './session-tokens.service';

/** Conversations of a shopper that are looked at in one step. */
const STEP = 100;

@Injectable()
export class LogOut {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    private readonly changes: ConversationChanges,
    private readonly tokens: SessionTokens,
    private readonly revoked: RevokedSessions,
  ) {}

  /**
   * By a session or, where the page has none any more, by the resume token; one that was logged out ends nothing any more. It ends
   * last, so that it can be used again when the store was away in between. Throws the problem to answer with.
   */
  async shopper(tokens: {
    readonly session?: string | undefined;
    readonly resume?: string | undefined;
  }): Promise<void> {
    const { session, resume } = tokens;
    const claims = resume === undefined ? this.tokens.readSession(session ?? '') : this.tokens.readResume(resume);
    await this.revoked.refuseRevokedResume(claims);
    await this.withdrawProof(claims.shopperId);
    await this.revoked.add([claims.shopperId], false);
  }

  /** By the shop; what it has said of them before counts no more, either. */
  async accounts(ids: readonly string[]): Promise<void> {
    await this.revoked.add(ids, true);
    for (const id of ids) await this.withdrawProof(id);
  }

  private async withdrawProof(shopper: string): Promise<void> {
    const ids = await this.log.idsOfShopper(shopper); // all at once: a chat that goes meanwhile shifts none past a step
    for (let from = 0; from < ids.length; from += STEP)
      for (const chat of await this.log.heads(ids.slice(from, from + STEP)))
        if (chat.shopper.verified_until !== undefined) await this.unverify(chat.id);
  }

  private async unverify(id: string): Promise<void> {
    const operationId = `${id}:shopper:${randomUUID().slice(0, 8)}`;
    try {
      await this.changes.change(id, (now) => shopperResumes(now, { operationId }));
    } catch (error) {
      if (!(error instanceof ConversationUnknown)) throw error; // gone meanwhile: there is nothing left to withdraw
    }
  }
}
