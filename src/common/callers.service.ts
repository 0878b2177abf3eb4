/**
 * The caller that a request is counted against: the shopper or staff member whose token the bridge itself signed, and the address.
 * A session that anybody gets for the asking proves nobody; an expired token, and any other, says nothing.
 */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { verify } from 'jsonwebtoken';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { bearerToken } from './bearer-token';
import { Caller, workFor } from './caller-context';
import { CLOCK, Clock } from '../conversation/ports/clock.port';
import { ClientAddresses } from './client-addresses.service';
import { signingKey } from './signing-key';

const OUR_TOKENS = ['session', 'staff'] as const;

export interface KnownCaller extends Caller {
  /** A shopper for as long as the shop's proof of them is valid, or a member of staff: each has a budget of their own. */
  readonly isProven: boolean;
}

type Named = Pick<KnownCaller, 'name' | 'isProven'>;
const NOBODY: Named = { name: null, isProven: false };

@Injectable()
export class Callers {
  private readonly key: KeyObject;
  private readonly known = new WeakMap<Request, KnownCaller>();

  constructor(
    @Inject(BRIDGE_CONFIG) { secrets }: BridgeConfig,
    private readonly addresses: ClientAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(secrets.session);
  }

  of(request: Request): KnownCaller {
    const known = this.known.get(request);
    if (known !== undefined) return known;
    const caller = { ...this.named(bearerToken(request)), address: this.addresses.of(request) };
    this.known.set(request, caller);
    return caller;
  }

  /** Express middleware, to stand behind what reads the body: the request is handled as work for its caller. */
  readonly handle = (request: Request, _response: Response, next: NextFunction): void => {
    workFor(this.of(request), next);
  };

  private named(token: string | undefined): Named {
    if (token === undefined) return NOBODY;
    const now = this.clock.now() / 1000;
    const options = { algorithms: ['HS256' as const], clockTimestamp: Math.floor(now) };
    try {
      const claims = verify(token, this.key, { ...options, audience: [...OUR_TOKENS] });
      if (typeof claims === 'string' || typeof claims.sub !== 'string') return NOBODY;
      const until: unknown = claims['verified_until'];
      const isProven = claims.aud === 'staff' || (typeof until === 'number' && until > now);
      return { name: `${String(claims.aud)}:${claims.sub}`, isProven };
    } catch {
      return NOBODY; // not ours, or expired, and the API says so
    }
  }
}
