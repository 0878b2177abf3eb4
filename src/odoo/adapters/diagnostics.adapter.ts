/** Reports rejected patterns to Odoo, which shows them to admins; retried until Odoo has them. */
import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subject, Subscription, concatMap, interval, merge } from 'rxjs';
import type { RejectedPatterns } from '../../contract/odoo';
import type { RejectedPattern, BotDiagnostics } from '../../bot/matchers/diagnostics.port';
import { AddonFeatures } from './addon-features.adapter';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';

const RETRY_MS = 60_000;
/** The others are reported once these are corrected. */
const MOST = 500;

@Injectable()
export class OdooBotDiagnostics implements BotDiagnostics, OnModuleDestroy {
  private readonly logger = new Logger('bot-diagnostics');
  private readonly changes = new Subject<void>();
  private readonly sending: Subscription;
  private pending: RejectedPatterns | undefined;

  constructor(
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {
    this.sending = merge(this.changes, odoo.returned, interval(RETRY_MS))
      .pipe(concatMap(() => this.send()))
      .subscribe();
  }

  reportRejected(version: string, patterns: readonly RejectedPattern[]): void {
    this.pending = { version, patterns: patterns.slice(0, MOST) };
    this.changes.next();
  }

  onModuleDestroy(): void {
    this.sending.unsubscribe();
  }

  private async send(): Promise<void> {
    const report = this.pending;
    if (report === undefined) return;
    try {
      const features = await this.features.known();
      if (features.has('rejected_patterns')) await this.odoo.call('rejected_patterns', report);
      if (this.pending === report) this.pending = undefined;
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'bot_diagnostics.not_sent', code });
    }
  }
}
