/** Answers the desk bell: a Bull job or the timer means "look at the outbox". */
import { Process, Processor } from '@nestjs/bull';
import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Subscription, exhaustMap, interval } from 'rxjs';
import { DESK_BELL, DeskBell, OUTBOX, OUTBOX_QUEUE, Outbox } from '../../conversation/ports';
import { OutboxDrain } from './outbox-drain.service';

/** How many calls a replica drains with at once. */
const DRAINS = 4;
/** How often somebody looks for streams whose pause or lease is over. */
const SWEEP_MS = 500;

@Injectable()
@Processor(OUTBOX_QUEUE)
export class OutboxProcessor implements OnModuleDestroy {
  private readonly logger = new Logger('outbox');
  private readonly sweeping: Subscription;

  constructor(
    private readonly drain: OutboxDrain,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(DESK_BELL) private readonly bell: DeskBell,
  ) {
    this.sweeping = interval(SWEEP_MS)
      .pipe(exhaustMap(() => this.sweep()))
      .subscribe();
  }

  @Process({ concurrency: DRAINS })
  async onBell(): Promise<void> {
    await this.drain.drain();
  }

  onModuleDestroy(): void {
    this.sweeping.unsubscribe();
  }

  private async sweep(): Promise<void> {
    try {
      if ((await this.outbox.nextReadyMs()) === 0) this.bell.ring();
    } catch (error) {
      this.logger.warn({ event: 'outbox.sweep_failed', cause: error instanceof Error ? error.message : String(error) });
    }
  }
}
