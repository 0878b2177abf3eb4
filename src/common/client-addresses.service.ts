/** The address a request comes from: that of the connection, or what the proxies that `TRUSTED_PROXIES` names say. */
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import proxyAddress from 'proxy-addr';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { countedAddress, isOwnNetwork } from './counted-address';

@Injectable()
export class ClientAddresses {
  private readonly logger = new Logger('limits');
  private warned = false;

  /** Whether `X-Forwarded-…` of this peer is believed; Express asks the same function. */
  readonly trusts: (address: string, hop: number) => boolean;

  constructor(@Inject(BRIDGE_CONFIG) { trustedProxies }: BridgeConfig) {
    this.trusts = proxyAddress.compile([...trustedProxies]);
  }

  /** As limits count it. */
  of(request: IncomingMessage): string {
    this.warnOfForgottenProxy(request);
    return countedAddress(proxyAddress(request, this.trusts));
  }

  /** Behind a proxy that is not named, all shoppers have one address and share its limits. */
  private warnOfForgottenProxy({ headers, socket }: IncomingMessage): void {
    const peer = socket.remoteAddress;
    if (this.warned || headers['x-forwarded-for'] === undefined || peer === undefined) return;
    if (!isOwnNetwork(peer) || this.trusts(peer, 0)) return;
    this.warned = true;
    const advice =
      'If this is your proxy, name it in TRUSTED_PROXIES: until then all who come through it share one limit.';
    this.logger.warn({ event: 'proxy.not_trusted', address: peer, advice });
  }
}
