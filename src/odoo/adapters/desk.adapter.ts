/** The desk is Odoo, behind the outbox and the façade. */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Desk } from '../../conversation/ports';
import { OdooFacade } from '../rpc/odoo-facade';
import { OutboxDrain } from '../outbox/outbox-drain.service';

const RETRY_MS = 25;

@Injectable()
export class OdooDesk implements Desk {
  private readonly logger = new Logger('desk');

  constructor(
    private readonly drain: OutboxDrain,
    private readonly odoo: OdooFacade,
  ) {}

  async flush(conversationId: string, timeoutMs: number): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    while (performance.now() < until) {
      const outcome = await Promise.race([
        this.drain.drainStream(conversationId),
        pause(until - performance.now(), 'late' as const),
      ]);
      if (outcome === 'empty') return true;
      if (outcome === 'failed' || outcome === 'late') return false;
      if (outcome === 'busy') await pause(RETRY_MS);
    }
    return false;
  }

  typing(conversationId: string, isTyping: boolean): void {
    const args = { conversation: conversationId, is_typing: isTyping };
    this.odoo.call('typing', args, { timeoutMs: 2_000 }).catch((error: unknown) => {
      this.logger.debug({ event: 'typing.lost', cause: error instanceof Error ? error.name : 'unknown' });
    });
  }
}
