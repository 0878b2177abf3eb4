import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from './free-port';

describe('a free port', () => {
  it('can be listened to, and is none that an outgoing connection may be given', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    for (const port of new Set(ports)) {
      expect(port).toBeLessThan(32_768);
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      server.close();
      await once(server, 'close');
    }
    expect(new Set(ports).size).toBeGreaterThan(15);
  });
});
