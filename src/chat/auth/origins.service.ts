/**
 * Whom a share that everybody has is counted against: the shopper, as long as the shop's word for them counts, else the address.
 * Sessions without proof are free, so they open no share.
 */
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ClientAddresses } from '../../common/client-addresses.service';
import { originOf } from './origin';
import { sessionOf } from './session.guard';
import { SessionTokens } from './session-tokens.service';

@Injectable()
export class Origins {
  constructor(
    private readonly tokens: SessionTokens,
    private readonly addresses: ClientAddresses,
  ) {}

  /** Of a request that passed the session guard. */
  of(request: Request): string {
    const session = sessionOf(request);
    return originOf(session.shopperId, this.tokens.isVerified(session), this.addresses.of(request));
  }
}
