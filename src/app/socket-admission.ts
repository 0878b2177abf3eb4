/** Admission of sockets before anybody has said who they are: from pages of the shop, and not too many of an address. */
import type { IncomingMessage } from 'node:http';
import { SOCKETS_FROM_AN_ADDRESS } from '../chat/socket/socket-permits.service';

export class SocketAdmission {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly origins: '*' | readonly string[],
    private readonly addressOf: (request: IncomingMessage) => string,
  ) {}

  /**
   * One replica admits as many sockets of an address as all replicas together allow: the others would be refused later. A browser always names the origin of the page;
   * other clients could name any, and need not.
   */
  readonly admits = (request: IncomingMessage): boolean => {
    const { origin } = request.headers;
    if (origin !== undefined && this.origins !== '*' && !this.origins.includes(origin)) return false;
    return (this.open.get(this.addressOf(request)) ?? 0) < SOCKETS_FROM_AN_ADDRESS;
  };

  /** Counts an open connection; call the answer when it is closed. */
  readonly opened = (request: IncomingMessage): (() => void) => {
    const address = this.addressOf(request);
    this.count(address, 1);
    return () => this.count(address, -1);
  };

  private count(address: string, change: number): void {
    const open = (this.open.get(address) ?? 0) + change;
    if (open <= 0) this.open.delete(address);
    else this.open.set(address, open);
  }
}
