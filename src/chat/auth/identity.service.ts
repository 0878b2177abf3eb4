/** Identity tokens: a JWT in which the shop confirms name, e-mail and phone of a signed-in shopper. */
import { KeyObject, createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { verify } from 'jsonwebtoken';
import { ProblemError } from '../../common/problem.error';
import { signingKey } from '../../common/signing-key';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import type { ShopperCard } from '../../contract/odoo';
import { CLOCK, Clock } from '../../conversation/ports';

const LONGEST_VALUE = 254;

@Injectable()
export class Identity {
  private readonly key: KeyObject | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) { secrets }: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = secrets.identity === undefined ? undefined : signingKey(secrets.identity);
  }

  /** The verified shopper; the same `sub` is the same shopper on every device. Throws the problem to answer with. */
  read(token: string): ShopperCard {
    if (this.key === undefined) throw new ProblemError('AUTH.IDENTITY_INVALID');
    const claims = verified(token, this.key, Math.floor(this.clock.now() / 1000));
    return {
      id: `v-${createHash('sha256').update(claims.sub).digest('hex').slice(0, 32)}`,
      verified: true,
      ...text(claims, 'name'),
      ...text(claims, 'email'),
      ...text(claims, 'phone'),
    };
  }
}

function verified(token: string, key: KeyObject, clockTimestamp: number): { sub: string; [claim: string]: unknown } {
  try {
    const claims = verify(token, key, { algorithms: ['HS256'], clockTimestamp });
    if (typeof claims !== 'string' && claims.sub !== undefined && claims.exp !== undefined) {
      return { ...claims, sub: claims.sub };
    }
  } catch {
    // whatever is wrong with it, the answer is the same
  }
  throw new ProblemError('AUTH.IDENTITY_INVALID');
}

function text(claims: Record<string, unknown>, name: 'name' | 'email' | 'phone'): Partial<ShopperCard> {
  const value = claims[name];
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_VALUE ? { [name]: value } : {};
}
