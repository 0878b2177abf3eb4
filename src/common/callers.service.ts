/**
 * The caller that a request is counted against: the shopper or staff member whose token the bridge itself signed, else the
 * address. Any other token proves nothing and gets no budget of its own.
 */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { verify } from 'jsonwebtoken';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { bearerToken } from './bearer-token';
import { Caller, workFor } from './caller-context';
import { ClientAddresses } from './client-addresses.service';
import { signingKey } from './signing-key';

const OUR_TOKENS = ['session', 'staff'] as const;

@Injectable()
export class Callers {
  private readonly key: KeyObject;
  private readonly known = new WeakMap<Request, Caller>();

  constructor(
    @Inject(BRIDGE_CONFIG) { secrets }: BridgeConfig,
    private readonly addresses: ClientAddresses,
  ) {
    this.key = signingKey(secrets.session);
  }

  of(request: Request): Caller {
    const known = this.known.get(request);
    if (known !== undefined) return known;
    const caller = { name: this.nameIn(bearerToken(request)), address: this.addresses.of(request) };
    this.known.set(request, caller);
    return caller;
  }

  /** Express middleware, to stand behind what reads the body: the request is handled as work for its caller. */
  readonly handle = (request: Request, _response: Response, next: NextFunction): void => {
    workFor(this.of(request), next);
  };

  /** An expired token still says whose it was. */
  private nameIn(token: string | undefined): string | null {
    if (token === undefined) return null;
    try {
      const claims = verify(token, this.key, {
        algorithms: ['HS256'],
        audience: [...OUR_TOKENS],
        ignoreExpiration: true,
      });
      if (typeof claims === 'string' || typeof claims.sub !== 'string') return null;
      return `${String(claims.aud)}:${claims.sub}`;
    } catch {
      return null; // not ours, and the API says so
    }
  }
}
