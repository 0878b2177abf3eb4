/** An agent of one conversation: writes at the staff door of the bridges or straight in Odoo, and tries until it is there. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Ledger } from '../verdict/ledger';
import type { ChaosDesk } from '../world/chaos-desk';
import type { Quota } from './quota';
import type { Shopper } from './shopper';
import type { StaffDoor } from './staff-door';

const TRY_AGAIN_MS = 400;

export interface AgentPlan {
  readonly shopper: Shopper;
  readonly door: StaffDoor;
  readonly desk: ChaosDesk;
  readonly paceMs: number;
  readonly quota: Quota;
  readonly ledger: Ledger;
  readonly dice: Dice;
}

export class Agent {
  private stopped = false;

  constructor(private readonly plan: AgentPlan) {}

  /** Resolves when there is nothing left to say and everything said is there. */
  async live(): Promise<void> {
    const { shopper, paceMs, quota, ledger, dice } = this.plan;
    const { index } = shopper.plan;
    while (!quota.isUsedUp) {
      await pause(dice.between(paceMs / 4, paceMs * 1.75));
      const conversation = shopper.conversationId;
      if (conversation === null || !shopper.isWithDesk || !quota.take()) continue;
      await this.say(conversation, ledger.say(`agent of ${index}`, 'agent', index).text);
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private async say(conversation: string, text: string): Promise<void> {
    const { door, desk, ledger, dice } = this.plan;
    const id = randomUUID();
    const atDoor = dice.chance(0.5);
    while (!this.stopped) {
      try {
        await (atDoor ? door.say(conversation, id, text) : desk.say(conversation, id, text));
        return ledger.accepted(text);
      } catch {
        await pause(TRY_AGAIN_MS); // whatever it was: the same message under the same id once more
      }
    }
  }
}
