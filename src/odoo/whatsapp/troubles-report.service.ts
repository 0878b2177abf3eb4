/** Tells Odoo which numbers on WhatsApp Meta refuses, so that administrators hear of it; retried until Odoo has it. */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Subscription, interval, merge, tap } from 'rxjs';
import { oneAtATime } from '../../common/one-at-a-time';
import { NUMBER_TROUBLES, NumberTroubles, Trouble } from '../../whatsapp/number-troubles.port';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';

const RETRY_MS = 30_000;

@Injectable()
export class TroublesReport implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('whatsapp');
  private reporting: Subscription | undefined;
  private pending: readonly Trouble[] | undefined;

  constructor(
    @Inject(NUMBER_TROUBLES) private readonly troubles: NumberTroubles,
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {}

  onModuleInit(): void {
    const changes = this.troubles.changes.pipe(tap((all) => (this.pending = all)));
    this.reporting = merge(changes, this.odoo.returned, interval(RETRY_MS))
      .pipe(oneAtATime(() => this.report()))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.reporting?.unsubscribe();
  }

  private async report(): Promise<void> {
    const numbers = this.pending;
    if (numbers === undefined) return;
    try {
      if ((await this.features.known()).has('whatsapp')) await this.odoo.call('whatsapp_troubles', { numbers });
      if (this.pending === numbers) this.pending = undefined;
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'whatsapp.troubles_not_told', code });
    }
  }
}
