/** A file on its way to clients that take it at once, slowly or not at all. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import { PACE, sendPaced } from './paced-download';

const FILE = Buffer.alloc(40 * 1024 * 1024, 'x');
/** Who takes nothing for a moment is slow. */
const STRICT = { lookMs: 10, looks: 3, leastBytes: 1 };

describe('a download', () => {
  let server: Server;
  let othersWait: boolean;
  let over: Promise<void>;
  let looks: number;
  let pace: typeof PACE;

  beforeEach(async () => {
    othersWait = false;
    looks = 0;
    pace = STRICT;
    const isAsked = () => ((looks += 1), othersWait);
    server = createServer((_request, response) => {
      response.setHeader('Content-Length', FILE.length);
      over = sendPaced(response as Response, FILE, isAsked, pace);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = () =>
    new Promise<IncomingMessage>((resolve) => {
      get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, resolve);
    });
  async function bytesOf(answer: IncomingMessage): Promise<number> {
    let bytes = 0;
    for await (const part of answer as AsyncIterable<Buffer>) bytes += part.length;
    return bytes;
  }

  it('is whole for who takes it, also while others wait', async () => {
    othersWait = true;
    pace = PACE;
    expect(await bytesOf(await ask())).toBe(FILE.length);
    await over;
  });

  it('of a client that takes nothing is cut off once others wait, and not before', async () => {
    const answer = await ask();
    while (looks < 5) await new Promise(setImmediate); // it was found slow again and again
    othersWait = true;
    await over;
    await expect(bytesOf(answer)).rejects.toThrow('aborted');
  });

  it('ends with its client', async () => {
    const answer = await ask();
    answer.destroy();
    await over;
    expect(answer.complete).toBe(false);
  });
});
