/** Limits of sockets: only pages of the shop, with a session, within seconds, and not too many. */
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import WebSocket from 'ws';
import { TestBridge, startBridge } from '../support/bridge';
import { anAddress } from '../support/address';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const SHOP = 'https://shop.example';
const OF_A_SHOPPER = 20;
const FRAMES = 200;
const FRAMES_FROM_AN_ADDRESS = 2_000;
/** Packets of Engine.IO: it hangs up on a poll; and it asks for a sign of life, well before it hangs up on who gives none. */
const CLOSED = '1';
const PING = '2';

describe('the socket server', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge({ env: { ALLOWED_ORIGINS: SHOP } });
  });
  afterAll(() => bridge.stop());

  const address = () => `ws://127.0.0.1:${bridge.port}/api/v1/socket/?EIO=4&transport=websocket`;

  /** `open`, or the HTTP status of the refusal. */
  async function opened(origin: string | undefined): Promise<string> {
    const socket = new WebSocket(address(), origin === undefined ? {} : { headers: { origin } });
    const outcome = await new Promise<string>((resolve) => {
      socket.once('open', () => resolve('open'));
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)));
      socket.once('error', () => undefined);
    });
    socket.terminate();
    return outcome;
  }

  it.each([[SHOP], [undefined]])('takes a connection from %p', async (origin) => {
    expect(await opened(origin)).toBe('open');
  });

  it('takes a connection from its own pages', async () => {
    expect(await opened(`http://localhost:${bridge.port}`)).toBe('open');
  });

  it.each(['https://evil.example', 'http://shop.example', 'https://shop.example.evil.example', 'null', 'file://'])(
    'takes none from a page of %s, by WebSocket or by polling',
    async (origin) => {
      expect(await opened(origin)).toBe('400');
      const polling = address().replace('ws:', 'http:').replace('=websocket', '=polling');
      expect((await fetch(polling, { headers: { origin } })).status).toBe(403);
    },
  );

  /** All that the server says to these words, until it hangs up. */
  async function saidTo(...words: string[]): Promise<string[]> {
    const socket = new WebSocket(address());
    const said: string[] = [];
    socket.on('message', (raw: Buffer) => {
      said.push(raw.toString());
      const next = said.length > 1 || words[0]?.startsWith('40') ? words.shift() : undefined;
      if (next !== undefined) socket.send(next);
    });
    socket.on('error', () => undefined);
    await once(socket, 'close');
    return said.filter((text) => !/^[03]/.test(text));
  }

  /** What the server says first to a poll after the handshake. */
  async function polled(): Promise<string> {
    const polling = address().replace('ws:', 'http:').replace('=websocket', '=polling');
    const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1)) as { sid: string };
    return (await fetch(`${polling}&sid=${sid}`)).text();
  }

  it('hangs up on whoever does not say who they are, in whatever way, before the first ping', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const join = `40/chat,${JSON.stringify({ session_token: shopper.session.session_token })}`;
    const [polling, silent, byDefault, elsewhere, forged, left] = await Promise.all([
      polled(),
      saidTo(),
      saidTo('40'),
      saidTo('40/elsewhere,'),
      saidTo('40/chat,{"session_token":"x"}'),
      saidTo(join, '41/chat,'),
    ]);
    expect(polling).toBe(CLOSED);
    expect([silent, byDefault, elsewhere, forged, left].flat()).not.toContain(PING);
    expect(silent).toEqual([]);
    expect(byDefault).toEqual([expect.stringMatching(/^44\{/)]);
    expect(elsewhere).toEqual([expect.stringMatching(/^44\/elsewhere,/)]);
    expect(forged).toEqual([expect.stringMatching(/^44\/chat,.*AUTH.SESSION_INVALID/)]);
    expect(left[0]).toMatch(/^40\/chat,/);
  });

  it('allows a shopper only so many, and one more when one leaves', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const again = await TestShopper.open(bridge.url, { resume_token: shopper.session.resume_token });
    const sockets: Socket[] = [];
    for (let at = 0; at < OF_A_SHOPPER; at += 1) sockets.push(await (at % 2 === 0 ? shopper : again).listen());
    await expect(again.listen()).rejects.toMatchObject({ data: { code: 'RATE.LIMITED', status: 429 } });
    const other = await TestShopper.open(bridge.url);
    sockets.push(await other.listen());
    sockets[0]?.close();
    const freed = await waitFor('a free permit', () => shopper.listen().catch(() => undefined));
    for (const socket of [...sockets, freed]) socket.close();
  });

  it('counts the frames of all sockets of a shopper together', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const sockets = [await shopper.listen(), await shopper.listen()];
    const read = async (at: number): Promise<string> => {
      const answer: unknown = await sockets[at % sockets.length]?.emitWithAck('chat.read', { sequence: 0 });
      return JSON.stringify(answer);
    };
    const answers = await Promise.all(Array.from({ length: FRAMES + 20 }, (_, at) => read(at)));
    const refused = answers.filter((answer) => answer.includes('RATE.LIMITED'));
    expect(refused.length).toBeGreaterThanOrEqual(20);
    for (const socket of sockets) socket.close();
  });

  it('counts the frames of all shoppers of an address together: sessions are free', async () => {
    const from = anAddress();
    const crowd = await Promise.all(
      Array.from({ length: 1 + FRAMES_FROM_AN_ADDRESS / FRAMES }, () => TestShopper.openFrom(from, bridge.url)),
    );
    const sockets = await Promise.all(crowd.map((shopper) => shopper.listen()));
    const type = (socket: Socket): Promise<unknown> => socket.emitWithAck('chat.read', { nothing: true });
    const answers = await Promise.all(sockets.flatMap((socket) => Array.from({ length: FRAMES }, () => type(socket))));
    const refused = answers.filter((answer) => JSON.stringify(answer).includes('RATE.LIMITED'));
    expect(refused.length).toBeGreaterThanOrEqual(FRAMES);
    expect(refused.length).toBeLessThan(answers.length);
    for (const socket of sockets) socket.close();
  });
});
