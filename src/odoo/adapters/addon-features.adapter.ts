/** The features of the addon in Odoo: asked for at start, when Odoo returns, and every minute. */
import { Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Subscription, interval, merge, startWith } from 'rxjs';
import type { DeskAbilities, DeskAbility } from '../../bot/orders/desk-abilities.port';
import { oneAtATime } from '../../common/one-at-a-time';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';

/** An addon may be updated without an outage that the bridge notices. */
const REFRESH_MS = 60_000;

const FEATURE_OF: Readonly<Record<DeskAbility, string>> = { watch_orders: 'order_watch' };

@Injectable()
export class AddonFeatures implements DeskAbilities, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('addon');
  private asking: Subscription | undefined;
  private latest: ReadonlySet<string> | undefined;

  constructor(private readonly odoo: OdooFacade) {}

  onModuleInit(): void {
    this.asking = merge(this.odoo.returned, interval(REFRESH_MS))
      .pipe(
        startWith(0),
        oneAtATime(() => this.refresh()),
      )
      .subscribe();
  }

  onModuleDestroy(): void {
    this.asking?.unsubscribe();
  }

  can(ability: DeskAbility): boolean {
    return this.latest?.has(FEATURE_OF[ability]) ?? false;
  }

  /** The latest known features. Throws an `OdooError` when there are none and Odoo does not answer. */
  async known(): Promise<ReadonlySet<string>> {
    return this.latest ?? this.load();
  }

  /** Asks again; when Odoo does not answer, the known features are kept. */
  async refresh(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'addon.features_unknown', code });
    }
  }

  private async load(): Promise<ReadonlySet<string>> {
    const { features } = await this.odoo.call('hello', {});
    this.latest = new Set(features);
    return this.latest;
  }
}
