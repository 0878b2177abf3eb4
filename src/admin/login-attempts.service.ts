/** How often one login may fail, from wherever: Odoo counts by address, and all addresses here are the bridge's. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { problems } from '../common/problems';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { LIMIT_COUNTERS, LimitCounters } from '../conversation/ports';

const KIND = 'staff-login';
const FAILURES = 10;
const WINDOW_MS = 10 * 60_000;

@Injectable()
export class LoginAttempts {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(LIMIT_COUNTERS) private readonly counters: LimitCounters,
  ) {}

  /** Counts an attempt before Odoo is asked. Throws `RATE.LIMITED` when this login was tried too often. */
  async begin(login: string): Promise<void> {
    if (!this.config.rateLimits) return;
    const { isBlocked, timeToExpire } = await this.counters.increment(keyOf(login), WINDOW_MS, FAILURES, 0, KIND);
    if (isBlocked) throw problems.rateLimited(timeToExpire);
  }

  /** It was the person: begin counting anew. */
  async succeeded(login: string): Promise<void> {
    await this.counters.forget(keyOf(login), KIND);
  }
}

function keyOf(login: string): string {
  return createHash('sha256').update(login.toLowerCase()).digest('hex').slice(0, 24);
}
