/** An answer that is sent piece by piece. */
import { once } from 'node:events';
import { IncomingMessage, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import { streamTo } from './streamed';

const PIECE = 'x'.repeat(64 * 1024);

describe('an answer in pieces', () => {
  let made = 0;
  let stopped = Promise.resolve();

  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      made += 1;
      yield await Promise.resolve(PIECE);
    }
  }

  async function ask(pieces: AsyncIterable<string>): Promise<IncomingMessage> {
    const server = createServer((_request, response) => {
      stopped = streamTo(response as Response, pieces).finally(() => server.close());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve) => get({ port, host: '127.0.0.1', agent: false }, resolve));
  }

  it('waits for a client that does not read, and stops when it goes away', async () => {
    made = 0;
    const response = await ask(endless());
    response.pause();
    let before = -1;
    while (before !== made) {
      before = made;
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(made * PIECE.length).toBeLessThan(64 * 1024 * 1024);
    response.destroy();
    await stopped;
    const last = made;
    await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBe(last);
  });

  it('is cut short when the pieces cannot be had, so that nobody takes it for a whole one', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve(PIECE);
      throw new Error('the store is away');
    }
    const response = await ask(broken());
    const read = async () => {
      for await (const piece of response) void piece;
    };
    await expect(read()).rejects.toThrow('aborted');
    await stopped;
  });
});
