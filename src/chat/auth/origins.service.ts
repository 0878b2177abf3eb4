/**
 * The origin that a quota is counted against: a shopper for as long as the shop's proof of them is valid, within what their network
 * may have; else the address. Sessions without proof cost nothing to open, so none of them gets a quota of its own.
 */
import { Injectable } from '@nestjs/common';
import { currentCaller } from '../../common/caller-context';
import { Origin, networkOf } from '../../common/origin';
import { SessionClaims, SessionTokens } from './session-tokens.service';

@Injectable()
export class Origins {
  constructor(private readonly tokens: SessionTokens) {}

  of(session: SessionClaims): Origin {
    return originOf(session.shopperId, this.tokens.isVerified(session));
  }
}

/** The address is that of the caller for whom the bridge works at the moment. */
export function originOf(shopperId: string, isProven: boolean): Origin {
  const address = currentCaller()?.address ?? 'unknown';
  return isProven ? { name: `shopper:${shopperId}`, network: networkOf(address) } : { name: `address:${address}` };
}
