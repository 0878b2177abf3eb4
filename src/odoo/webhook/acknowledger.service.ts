/**
 * Acknowledges events to Odoo in batches; an event whose acknowledgement is lost is pulled again and recognised as
 * seen.
 */
import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subject, Subscription, bufferTime, concatMap, filter } from 'rxjs';
import { OdooFacade } from '../rpc/odoo-facade';

const WITHIN_MS = 500;
const AT_MOST = 200;

@Injectable()
export class Acknowledger implements OnModuleDestroy {
  private readonly logger = new Logger('odoo-events');
  private readonly ids = new Set<string>();
  private readonly arrivals = new Subject<string>();
  private readonly sending: Subscription;

  constructor(private readonly odoo: OdooFacade) {
    this.sending = this.arrivals
      .pipe(
        bufferTime(WITHIN_MS, undefined, AT_MOST),
        filter((ids) => ids.length > 0),
        concatMap(() => this.flush().catch((error: unknown) => this.report(error))),
      )
      .subscribe();
  }

  done(eventId: string): void {
    this.ids.add(eventId);
    this.arrivals.next(eventId);
  }

  /** Sends what is pending. Throws when Odoo does not answer; the ids are kept. */
  async flush(): Promise<void> {
    const ids = [...this.ids];
    if (ids.length === 0) return;
    await this.odoo.call('ack_events', { event_ids: ids });
    for (const id of ids) this.ids.delete(id);
  }

  async onModuleDestroy(): Promise<void> {
    this.sending.unsubscribe();
    await this.flush().catch((error: unknown) => this.report(error));
  }

  private report(error: unknown): void {
    this.logger.debug({
      event: 'odoo_events.not_acknowledged',
      cause: error instanceof Error ? error.name : 'unknown',
    });
  }
}
