/** An agent of one conversation: writes through the staff API or in Odoo, and retries until the message is there. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Ledger } from '../checks/message-ledger';
import type { ChaosDesk } from '../world/chaos-desk';
import type { Quota } from './quota';
import type { Shopper } from './shopper';
import type { StaffClient } from './staff-client';

const RETRY_MS = 400;

export interface AgentPlan {
  readonly shopper: Shopper;
  readonly staffApi: StaffClient;
  readonly desk: ChaosDesk;
  readonly intervalMs: number;
  readonly quota: Quota;
  readonly ledger: Ledger;
  readonly dice: Dice;
}

export class Agent {
  private stopped = false;

  constructor(private readonly plan: AgentPlan) {}

  /** Resolves when the quota is used up and everything sent is accepted. */
  async live(): Promise<void> {
    const { shopper, intervalMs, quota, ledger, dice } = this.plan;
    const { index } = shopper.plan;
    while (!quota.isUsedUp) {
      await pause(dice.between(intervalMs / 4, intervalMs * 1.75));
      const conversation = shopper.conversationId;
      if (conversation === null || !shopper.isWithDesk || !quota.take()) continue;
      await this.say(conversation, ledger.record(`agent of ${index}`, 'agent', index).text);
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private async say(conversation: string, text: string): Promise<void> {
    const { staffApi, desk, ledger, dice } = this.plan;
    const id = randomUUID();
    const viaApi = dice.chance(0.5);
    while (!this.stopped) {
      try {
        await (viaApi ? staffApi.say(conversation, id, text) : desk.say(conversation, id, text));
        return ledger.accepted(text);
      } catch {
        await pause(RETRY_MS); // whatever the error: the same message under the same id once more
      }
    }
  }
}
