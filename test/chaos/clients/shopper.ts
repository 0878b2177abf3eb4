/** A shopper with one or two tabs, who asks the bot, asks for an agent, and then writes and reads. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Ledger } from '../checks/message-ledger';
import { BrowserStorage } from './browser';
import type { Quota } from './quota';
import { Tab } from './tab';

/** Shoppers stop writing while this many messages are unsent. */
const MOST_UNSENT = 5;
const BOT_QUESTIONS = 2;
const BRISK_MS = 400;

export interface ShopperPlan {
  readonly index: number;
  readonly url: string;
  readonly tabs: number;
  readonly intervalMs: number;
  readonly quota: Quota;
  readonly ledger: Ledger;
  readonly dice: Dice;
}

export class Shopper {
  readonly tabs: readonly Tab[];
  private hasLeft = false;

  constructor(readonly plan: ShopperPlan) {
    const keep = new BrowserStorage();
    const { index, url, ledger } = plan;
    this.tabs = Array.from(
      { length: plan.tabs },
      (_, tab) => new Tab({ sender: `shopper ${index}${'abc'[tab] ?? ''}`, shopper: index, url, keep, ledger }),
    );
  }

  get conversationId(): string | null {
    return this.first.state?.conversationId ?? null;
  }

  get resumeToken(): string | null {
    return this.first.resumeToken;
  }

  /** Whether an agent has the chat or is asked for, as this shopper sees it. */
  get isWithDesk(): boolean {
    const stage = this.first.state?.stage;
    return stage === 'waiting' || stage === 'live';
  }

  /** Resolves when the quota is used up. */
  async live(): Promise<void> {
    const [first, ...others] = this.tabs;
    first?.load();
    while (this.conversationId === null && !this.hasLeft) await pause(50);
    for (const tab of others) tab.load();
    await Promise.all([this.begin(), ...others.map((tab) => this.chat(tab))]);
  }

  /** Leaves the page, perhaps for a while, and comes back. */
  async reload(tab: Tab, awayMs: number): Promise<void> {
    if (tab.state === null) return;
    if (!this.plan.quota.isUsedUp && tab.unsent < MOST_UNSENT && this.plan.quota.take()) tab.say();
    tab.leave();
    await pause(awayMs);
    tab.load();
  }

  leave(): void {
    this.hasLeft = true;
    for (const tab of this.tabs) tab.leave();
  }

  private get first(): Tab {
    const [first] = this.tabs;
    if (first === undefined) throw new Error('A shopper has at least one tab.');
    return first;
  }

  private async begin(): Promise<void> {
    for (let asked = 0; asked < BOT_QUESTIONS; asked += 1) await this.sayOne(this.first, BRISK_MS);
    while (!this.isWithDesk && !this.hasLeft) {
      await this.first.connect();
      await pause(200);
    }
    await this.chat(this.first);
  }

  private async chat(tab: Tab): Promise<void> {
    while (!this.plan.quota.isUsedUp) await this.sayOne(tab);
  }

  private async sayOne(tab: Tab, intervalMs = this.plan.intervalMs): Promise<void> {
    const { dice, quota } = this.plan;
    await pause(dice.between(intervalMs / 4, intervalMs * 1.75));
    if (tab.state === null || tab.unsent >= MOST_UNSENT || !quota.take()) return;
    tab.say();
    if (dice.chance(0.2)) tab.look();
  }
}
