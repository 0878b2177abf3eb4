/** Delivers the outbox when a Bull job arrives, and on a timer. */
import { Process, Processor } from '@nestjs/bull';
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { repeated, warning } from '../../conversation/repeated-work';
import { OUTBOX_TRIGGER, OutboxTrigger, OUTBOX, OUTBOX_QUEUE, Outbox } from '../../conversation/ports';
import { OutboxDrain } from './outbox-drain.service';

/** Concurrent deliveries per replica. */
const DRAINS = 4;
/** Interval at which streams are looked for whose pause or lease is over. */
const SWEEP_MS = 500;

@Injectable()
@Processor(OUTBOX_QUEUE)
export class OutboxProcessor implements OnModuleDestroy {
  private readonly sweeping: Subscription;
  private wasReady = false;

  constructor(
    private readonly drain: OutboxDrain,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(OUTBOX_TRIGGER) private readonly trigger: OutboxTrigger,
  ) {
    this.sweeping = repeated(SWEEP_MS, () => this.sweep(), warning(new Logger('outbox'), 'outbox.sweep_failed'));
  }

  @Process({ concurrency: DRAINS })
  async onTrigger(): Promise<void> {
    await this.drain.drain();
  }

  onModuleDestroy(): void {
    this.sweeping.unsubscribe();
  }

  private async sweep(): Promise<void> {
    const isReady = (await this.outbox.nextReadyMs()) === 0;
    if (isReady) this.trigger.fire();
    if (isReady && this.wasReady) await this.drain.drain(); // no job came: a full store takes none
    this.wasReady = isReady;
  }
}
