/** The one way a conversation changes: load, decide, write if nobody was faster, then tell who needs to know. */
import { Inject, Injectable } from '@nestjs/common';
import type { Conversation, Decision } from './conversation';
import { ConversationUnknown } from './conversation.errors';
import { CONVERSATION_LOG, ConversationLog, DESK_BELL, DeskBell, SHOPPER_LINE, ShopperLine } from './ports';

const ATTEMPTS = 50;

@Injectable()
export class ConversationChanges {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(SHOPPER_LINE) private readonly line: ShopperLine,
    @Inject(DESK_BELL) private readonly bell: DeskBell,
  ) {}

  async start(decision: Decision): Promise<void> {
    await this.log.create(decision);
  }

  /**
   * Applies `decide` to the conversation as it is now and returns what was decided. `decide` may run several times; it
   * must not have effects of its own. Throws `ConversationUnknown` and whatever `decide` throws.
   */
  async change(id: string, decide: (conversation: Conversation) => Decision | Promise<Decision>): Promise<Decision> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await this.log.load(id);
      if (loaded === null) throw new ConversationUnknown();
      const decision = await decide(loaded.conversation);
      if (decision.next === loaded.conversation) return decision;
      if (await this.log.commit(loaded, decision)) {
        this.tell(decision);
        return decision;
      }
    }
    throw new Error('A conversation changed too often to be written.');
  }

  private tell(decision: Decision): void {
    const told = [...decision.entries, ...decision.rewritten];
    if (told.length > 0) this.line.messages(decision.next, told);
    for (const signal of decision.signals) this.line.signal(decision.next, signal);
    if (decision.operations.length > 0) this.bell.ring();
  }
}
