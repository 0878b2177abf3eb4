/** Tells Odoo which patterns the bot leaves out, so that admins see it where they mend it; tried again until Odoo has it. */
import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subject, Subscription, concatMap, interval, merge } from 'rxjs';
import type { LeftOut } from '../../contract/odoo';
import type { LeftOutPattern, TeachingNotes } from '../../bot/matchers/diagnostics.port';
import { AddonFeatures } from './addon-features.adapter';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooError } from '../rpc/odoo.errors';

const TRY_AGAIN_MS = 60_000;
/** Whoever has more to mend sees the next ones afterwards. */
const MOST = 500;

@Injectable()
export class OdooTeachingNotes implements TeachingNotes, OnModuleDestroy {
  private readonly logger = new Logger('teaching');
  private readonly wanted = new Subject<void>();
  private readonly telling: Subscription;
  private untold: LeftOut | undefined;

  constructor(
    private readonly odoo: CheckedOdoo,
    private readonly features: AddonFeatures,
  ) {
    this.telling = merge(this.wanted, odoo.returned, interval(TRY_AGAIN_MS))
      .pipe(concatMap(() => this.tell()))
      .subscribe();
  }

  leftOut(version: string, patterns: readonly LeftOutPattern[]): void {
    this.untold = { version, patterns: patterns.slice(0, MOST) };
    this.wanted.next();
  }

  onModuleDestroy(): void {
    this.telling.unsubscribe();
  }

  private async tell(): Promise<void> {
    const note = this.untold;
    if (note === undefined) return;
    try {
      const features = await this.features.known();
      if (features.has('left_out')) await this.odoo.ask('left_out', note);
      if (this.untold === note) this.untold = undefined;
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'teaching.not_told', code });
    }
  }
}
