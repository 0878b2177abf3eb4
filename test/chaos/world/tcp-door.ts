/** The door of one browser: a plain TCP balancer in front of all bridges, whose open connections can go half dead. */
import { once } from 'node:events';
import { Socket, connect, createServer } from 'node:net';

export type Direction = 'up' | 'down';

interface Pair {
  readonly client: Socket;
  readonly bridge: Socket;
  deaf: Direction | null;
}

export class TcpDoor {
  private readonly pairs = new Set<Pair>();
  private readonly server = createServer((client) => this.join(client));

  /** @param nextPort where the next connection goes: round robin, whether somebody listens there or not. */
  constructor(private readonly nextPort: () => number) {}

  /** Resolves to the address that shoppers use. */
  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on nothing of what is open gets through this way, not even that the other end hung up. */
  cut(direction: Direction): number {
    for (const pair of this.pairs) pair.deaf ??= direction;
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
    const pair: Pair = { client, bridge, deaf: null };
    this.pairs.add(pair);
    this.carry(pair, client, bridge, 'up');
    this.carry(pair, bridge, client, 'down');
  }

  private carry(pair: Pair, from: Socket, to: Socket, direction: Direction): void {
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (pair.deaf !== direction) to.write(chunk);
    });
    from.on('error', () => undefined); // told by the close that follows
    from.on('close', () => {
      if (pair.deaf !== direction) to.destroy();
      if (pair.client.destroyed && pair.bridge.destroyed) this.pairs.delete(pair);
    });
  }
}
