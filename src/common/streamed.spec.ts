/** An answer that is sent piece by piece. */
import { once } from 'node:events';
import { IncomingMessage, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import { Logger } from '@nestjs/common';
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

  let warned: jest.SpiedFunction<Logger['warn']>;
  beforeEach(() => (warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined)));
  afterEach(() => warned.mockRestore());

  async function* broken(): AsyncGenerator<string> {
    yield await Promise.resolve(PIECE);
    throw new Error('the store is away');
  }
  const read = async (response: IncomingMessage) => {
    for await (const piece of response) void piece;
  };

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
    await expect(read(await ask(broken()))).rejects.toThrow('aborted');
    await stopped;
  });

  it('tells the operator that it was cut short, once a minute, and how often', async () => {
    const passed = jest.spyOn(performance, 'now');
    const cutShort = async (at: number) => {
      passed.mockReturnValue(at);
      const response = await ask(broken());
      await read(response).catch(() => undefined);
      await stopped;
    };
    const begin = Math.ceil(performance.now()) + 3_600_000; // whole: a difference of fractions may be a hair short
    for (const at of [0, 1_000, 59_999, 60_000]) await cutShort(begin + at);
    passed.mockRestore();
    const told = { event: 'answer.cut_short', cause: 'the store is away' };
    expect(warned.mock.calls).toEqual([[{ ...told, times: expect.any(Number) as number }], [{ ...told, times: 3 }]]);
  });

  it('does not tell of a client that goes away', async () => {
    const response = await ask(endless());
    response.destroy();
    await stopped;
    expect(warned).not.toHaveBeenCalled();
  });
});
