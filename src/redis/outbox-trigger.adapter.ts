/** Triggers delivery of the outbox by a Bull job, which any replica may take. */
import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { OutboxTrigger, OUTBOX_QUEUE } from '../conversation/ports';

@Injectable()
export class BullOutboxTrigger implements OutboxTrigger {
  private readonly logger = new Logger('outbox');
  private scheduled = false;

  constructor(@InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue) {}

  fire(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      // A lost job costs half a second: the outbox is also swept on a timer.
      this.queue
        .add({}, { removeOnComplete: true, removeOnFail: true })
        .catch((error: unknown) => this.logger.warn({ event: 'outbox.trigger_failed', cause: String(error) }));
    });
  }
}
