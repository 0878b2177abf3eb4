/** A TCP load balancer in front of all bridges for one browser; its connections can become half open. */
import { once } from 'node:events';
import { Socket, connect, createServer } from 'node:net';

export type Direction = 'up' | 'down';

interface Pair {
  readonly client: Socket;
  readonly bridge: Socket;
  blocked: Direction | null;
}

export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private readonly server = createServer((client) => this.join(client));

  /** @param nextPort the bridge of the next connection: round robin, even if nobody listens there. */
  constructor(private readonly nextPort: () => number) {}

  /** Resolves to the address that shoppers use. */
  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Blocks one direction of all open connections; even their end is not passed on. */
  cut(direction: Direction): number {
    for (const pair of this.pairs) pair.blocked ??= direction;
    return this.pairs.size;
  }

  async close(): Promise<void> {
    for (const { client, bridge } of this.pairs) {
      client.destroy();
      bridge.destroy();
    }
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    const bridge = connect(this.nextPort(), '127.0.0.1');
    const pair: Pair = { client, bridge, blocked: null };
    this.pairs.add(pair);
    this.forward(pair, client, bridge, 'up');
    this.forward(pair, bridge, client, 'down');
  }

  private forward(pair: Pair, from: Socket, to: Socket, direction: Direction): void {
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (pair.blocked !== direction) to.write(chunk);
    });
    from.on('error', () => undefined); // reported by the close that follows
    from.on('close', () => {
      if (pair.blocked !== direction) to.destroy();
      if (pair.client.destroyed && pair.bridge.destroyed) this.pairs.delete(pair);
    });
  }
}
