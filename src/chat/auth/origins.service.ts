/**
 * The origin that a quota is counted against: a shopper for as long as the shop's proof of them is valid, else the address.
 * Sessions without proof cost nothing to open, so none of them gets a quota of its own.
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
