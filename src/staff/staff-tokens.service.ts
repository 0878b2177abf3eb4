/** Short-lived tokens of staff; they carry the person's role and channels from Odoo. */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TokenExpiredError, sign, verify } from 'jsonwebtoken';
import { z } from 'zod';
import { ProblemError } from '../common/problem.error';
import { signingKey } from '../common/signing-key';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import type { StaffPerson } from '../contract/odoo';
import { CLOCK, Clock } from '../conversation/ports';

const STAFF_SECONDS = 60 * 60;

const staffClaims = z.object({
  sub: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'manager']),
  channels: z.array(z.string()),
});

@Injectable()
export class StaffTokens {
  private readonly key: KeyObject;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(config.secrets.session);
  }

  issue(person: StaffPerson): { token: string; expiresAt: Date } {
    const { id, name, role, channels } = person;
    const token = sign({ name, role, channels, iat: this.seconds }, this.key, {
      subject: id,
      audience: 'staff',
      expiresIn: STAFF_SECONDS,
    });
    return { token, expiresAt: new Date(this.clock.now() + STAFF_SECONDS * 1000) };
  }

  /** Throws the problem to answer with. */
  read(token: string): StaffPerson {
    try {
      const options = { audience: 'staff', algorithms: ['HS256' as const], clockTimestamp: this.seconds };
      const { sub, ...person } = staffClaims.parse(verify(token, this.key, options));
      return { id: sub, ...person };
    } catch (error) {
      throw error instanceof TokenExpiredError
        ? new ProblemError('AUTH.SESSION_EXPIRED')
        : new ProblemError('AUTH.SESSION_INVALID');
    }
  }

  /** Unix time, as tokens count it. */
  private get seconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
