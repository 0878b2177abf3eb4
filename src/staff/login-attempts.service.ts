/**
 * Exponential back-off against guessing of staff passwords: per login and address together, and per address. Nothing is counted
 * against a login alone, so nobody can lock somebody else out. Odoo's own limit cannot do this: to Odoo, every attempt comes
 * from the bridge.
 */
import { Injectable } from '@nestjs/common';
import { ActionLimits, ActionBackoff } from '../common/action-limits.service';
import { NameHash } from '../common/name-hash';

const MINUTE_MS = 60_000;
const OF_A_LOGIN: ActionBackoff = { kind: 'staff-login', free: 5, withinMs: 60 * MINUTE_MS, longestMs: 15 * MINUTE_MS };
/** Free are the logins of an office in the morning. */
const OF_AN_ADDRESS: ActionBackoff = {
  kind: 'staff-login-address',
  free: 30,
  withinMs: 10 * MINUTE_MS,
  longestMs: MINUTE_MS,
};

@Injectable()
export class LoginAttempts {
  constructor(
    private readonly limits: ActionLimits,
    private readonly names: NameHash,
  ) {}

  /** Counts an attempt before Odoo is asked, so that parallel ones gain nothing. Throws `RATE.LIMITED`. */
  async begin(login: string, address: string): Promise<void> {
    await this.limits.backOff(OF_A_LOGIN, pair(login, address));
    await this.limits.backOff(OF_AN_ADDRESS, address);
  }

  /** The login was right: its next try is the first again. What else came from the address stays counted. */
  succeeded(login: string, address: string): Promise<void> {
    return this.limits.resetBackoff(OF_A_LOGIN, pair(login, address));
  }

  /** Tells logins apart in the log without naming them: 24 hex digits, which only the bridge's secret leads back to a name. */
  fingerprint(login: string): string {
    return this.names.of(`login:${plain(login)}`);
  }
}

function pair(login: string, address: string): string {
  return `${address} ${plain(login)}`;
}

function plain(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
