/** Limits on what comes in at sockets: of a shopper, and of an address, for sessions are free. */
import { Injectable } from '@nestjs/common';
import { ActionLimit, ActionLimits, widened } from '../../common/action-limits.service';
import { SessionClaims, SessionTokens } from '../auth/session-tokens.service';

export interface SocketCaller {
  readonly session: SessionClaims;
  /** As limits count it. */
  readonly address: string;
}

/** Of all sockets of a shopper. */
const FRAMES = { kind: 'frames', times: 200, withinMs: 10_000 };
/** A connection reads the chat again from where the client left off. */
const CONNECTIONS = { kind: 'connections', times: 60, withinMs: 60_000 };
/** Each page may be news for an agent, and then a call to Odoo. */
const PAGES = { kind: 'pages', times: 20, withinMs: 60_000 };
const PAGES_FROM_AN_ADDRESS = { kind: 'pages-address', times: 400, withinMs: 60_000 };
/** Of all shoppers of an address together; an office stays below it. Those whom the shop proved count apart, within a wider one. */
const FRAMES_FROM_AN_ADDRESS = { kind: 'frames-address', times: 2_000, withinMs: 10_000 };
const CONNECTIONS_FROM_AN_ADDRESS = { kind: 'connections-address', times: 1_200, withinMs: 60_000 };

/** Each counts one more, and throws `RATE.LIMITED` above a limit. */
@Injectable()
export class SocketBudgets {
  constructor(
    private readonly limits: ActionLimits,
    private readonly tokens: SessionTokens,
  ) {}

  connection(caller: SocketCaller): Promise<void> {
    return this.spend(CONNECTIONS, CONNECTIONS_FROM_AN_ADDRESS, caller);
  }

  connectionWithoutSession(address: string): Promise<void> {
    return this.limits.spend(CONNECTIONS_FROM_AN_ADDRESS, address);
  }

  frame(caller: SocketCaller): Promise<void> {
    return this.spend(FRAMES, FRAMES_FROM_AN_ADDRESS, caller);
  }

  page(caller: SocketCaller): Promise<void> {
    return this.spend(PAGES, PAGES_FROM_AN_ADDRESS, caller);
  }

  private async spend(
    ofShopper: ActionLimit,
    ofAddress: ActionLimit,
    { session, address }: SocketCaller,
  ): Promise<void> {
    await this.limits.spend(ofShopper, session.shopperId);
    await this.limits.spend(this.tokens.isVerified(session) ? widened(ofAddress) : ofAddress, address);
  }
}
