/** How often one login may fail, from wherever: Odoo counts by address, and all addresses here are the bridge's. */
import { Injectable } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';

const FAILURES = { kind: 'staff-login', times: 10, withinMs: 10 * 60_000 };

@Injectable()
export class LoginAttempts {
  constructor(private readonly limits: ActionLimits) {}

  /** Counts an attempt before Odoo is asked. Throws `RATE.LIMITED` when this login was tried too often. */
  begin(login: string): Promise<void> {
    return this.limits.spend(FAILURES, login.toLowerCase());
  }

  /** It was the person: begin counting anew. */
  succeeded(login: string): Promise<void> {
    return this.limits.forget(FAILURES, login.toLowerCase());
  }
}
