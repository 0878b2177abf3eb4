/** Limits failed logins per login name: Odoo counts per IP address, which is always the bridge's. */
import { Injectable } from '@nestjs/common';
import { ActionLimits } from '../common/action-limits.service';

const FAILURES = { kind: 'staff-login', times: 10, withinMs: 10 * 60_000 };

@Injectable()
export class LoginAttempts {
  constructor(private readonly limits: ActionLimits) {}

  /** Counts an attempt before Odoo is asked. Throws `RATE.LIMITED` above the limit. */
  begin(login: string): Promise<void> {
    return this.limits.spend(FAILURES, login.toLowerCase());
  }

  /** The login was right: resets the count. */
  succeeded(login: string): Promise<void> {
    return this.limits.forget(FAILURES, login.toLowerCase());
  }
}
