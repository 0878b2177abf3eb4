/** The desk bell as Bull jobs: any replica may answer it. */
import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { DeskBell, OUTBOX_QUEUE } from '../conversation/ports';

@Injectable()
export class BullDeskBell implements DeskBell {
  private readonly logger = new Logger('desk-bell');
  private ringing = false;

  constructor(@InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue) {}

  ring(): void {
    if (this.ringing) return;
    this.ringing = true;
    setImmediate(() => {
      this.ringing = false;
      // A bell that is not heard costs a second at most: the outbox is also looked at on a timer.
      this.queue
        .add({}, { removeOnComplete: true, removeOnFail: true })
        .catch((error: unknown) => this.logger.warn({ event: 'bell.failed', cause: String(error) }));
    });
  }
}
