/** What the addon in Odoo can do, by its own word: asked at start, whenever Odoo comes back, and now and then. */
import { Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Subscription, exhaustMap, interval, merge, startWith } from 'rxjs';
import type { DeskAbilities, DeskAbility } from '../../bot/orders/desk-abilities.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooError } from '../rpc/odoo.errors';

/** An addon may be updated without Odoo being away for long. */
const REFRESH_MS = 60_000;

const FEATURE_OF: Readonly<Record<DeskAbility, string>> = { watch_orders: 'order_watch' };

@Injectable()
export class AddonFeatures implements DeskAbilities, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('addon');
  private asking: Subscription | undefined;
  private latest: ReadonlySet<string> | undefined;

  constructor(private readonly odoo: CheckedOdoo) {}

  onModuleInit(): void {
    this.asking = merge(this.odoo.returned, interval(REFRESH_MS))
      .pipe(
        startWith(0),
        exhaustMap(() => this.refresh()),
      )
      .subscribe();
  }

  onModuleDestroy(): void {
    this.asking?.unsubscribe();
  }

  can(ability: DeskAbility): boolean {
    return this.latest?.has(FEATURE_OF[ability]) ?? false;
  }

  /** As last told. Throws an `OdooError` when they were never told and cannot be asked for now. */
  async known(): Promise<ReadonlySet<string>> {
    return this.latest ?? this.ask();
  }

  /** Asks anew; when nobody answers, what was known stands. */
  async refresh(): Promise<void> {
    try {
      await this.ask();
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'addon.features_not_told', code });
    }
  }

  private async ask(): Promise<ReadonlySet<string>> {
    const { features } = await this.odoo.ask('hello', {});
    this.latest = new Set(features);
    return this.latest;
  }
}
