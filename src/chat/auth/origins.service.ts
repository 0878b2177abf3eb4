/**
 * Whom a share that everybody has is counted against: the shopper, as long as the shop's word for them counts, else the address.
 * Sessions without proof are free, so they open no share.
 */
import { Injectable } from '@nestjs/common';
import { currentCaller } from '../../common/caller-context';
import { SessionClaims, SessionTokens } from './session-tokens.service';

@Injectable()
export class Origins {
  constructor(private readonly tokens: SessionTokens) {}

  of(session: SessionClaims): string {
    return originOf(session.shopperId, this.tokens.isVerified(session));
  }
}

/** The address is that of the caller for whom the bridge works at the moment. */
export function originOf(shopperId: string, isProven: boolean): string {
  return isProven ? `shopper:${shopperId}` : `address:${currentCaller()?.address ?? 'unknown'}`;
}
