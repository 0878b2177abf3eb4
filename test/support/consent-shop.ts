/** A shop of its own whose line about personal data can be changed while the bridge runs, as an admin would in Odoo. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { ChannelRow, ConsentLine } from '../../src/contract/odoo';
import type { LauncherConfig } from '../../src/contract/shopper';
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import { startStandin } from '../../src/embedded/odoo';
import { readDemoCatalogue } from '../../src/embedded/odoo/demo/demo-catalogue';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { anAddress } from './address';
import { TestBridge, freePort, startBridge } from './bridge';
import { waitFor } from './wait-for';

const SECRET = 'a webhook secret of thirty-two characters';
const EVENTS = '/api/v1/odoo/events';

export const LINE: ConsentLine = {
  text: {
    en: 'We keep what you write to answer you.',
    bn: 'উত্তর দেওয়ার জন্য আপনার লেখা আমরা সংরক্ষণ করি।',
    ar: 'نحتفظ بما تكتبه للرد عليك.',
  },
  link: { en: 'https://shop.example/privacy' },
  version: '1',
  required: true,
};

export interface ConsentShop {
  readonly bridge: TestBridge;
  readonly deskUrl: string;
  /** Resolves once the bridge says so to shoppers. */
  ask(line: ConsentLine | undefined, more?: Partial<ChannelRow>): Promise<void>;
  /** All that the desk has ever been told. */
  atDesk(): string;
  close(): Promise<void>;
}

/** @param without features that its addon lacks */
export async function openConsentShop(line: ConsentLine | undefined, without: string[] = []): Promise<ConsentShop> {
  const demo = readDemoCatalogue();
  const channelsWith = (consent: ConsentLine | undefined, more: Partial<ChannelRow> = {}) =>
    demo.snapshot.channels.map((channel) => ({ ...channel, ...(consent && { consent }), ...more }));
  let current = { version: randomUUID(), snapshot: { ...demo.snapshot, channels: channelsWith(line) } };
  const dataDir = mkdtempSync(join(tmpdir(), 'storefront-chat-consent-'));
  const port = await freePort();
  const standin = await startStandin({
    port: 0,
    dataDir,
    bridgeUrl: `http://127.0.0.1:${port}`,
    bridgeSecret: SECRET,
    without,
    log: () => undefined,
    catalogue: {
      ...demo,
      get version() {
        return current.version;
      },
      get snapshot() {
        return current.snapshot;
      },
    },
  });
  const bridge = await startBridge({
    port,
    env: {
      ODOO_URL: standin.url,
      ODOO_DB: 'standin',
      ODOO_LOGIN: 'bridge',
      ODOO_API_KEY: 'bridge-demo',
      ODOO_WEBHOOK_SECRET: SECRET,
    },
  }).catch(async (error: unknown) => {
    await standin.close();
    throw error;
  });

  const ask = async (asked: ConsentLine | undefined, more?: Partial<ChannelRow>): Promise<void> => {
    const [version, name] = [randomUUID(), `Shop ${randomUUID()}`];
    current = { version, snapshot: { ...demo.snapshot, channels: channelsWith(asked, { ...more, name }) } };
    await announce(bridge.url, version);
    const isTaken = async (): Promise<true | undefined> => {
      // From another address each time: who looks as often as this is refused for a minute.
      const answer = await request(bridge.url).get('/api/v1/chat/config').set('x-forwarded-for', anAddress());
      return (answer.body as Partial<LauncherConfig>).channel?.name === name ? true : undefined;
    };
    await waitFor('the new line', isTaken, 15_000);
  };
  const close = async (): Promise<void> => {
    await bridge.stop();
    await standin.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    bridge,
    deskUrl: standin.url,
    ask,
    atDesk: () => readFileSync(join(dataDir, 'standin.jsonl'), 'utf8'),
    close,
  };
}

async function announce(url: string, settings_version: string): Promise<void> {
  const body = JSON.stringify({ events: [], typing: [], settings_version });
  const [at, nonce] = [String(Math.floor(SYSTEM_CLOCK.now() / 1000)), randomUUID()];
  const signed = { method: 'POST', path: EVENTS, body: Buffer.from(body) };
  await request(url)
    .post(EVENTS)
    .set({
      'content-type': 'application/json',
      'x-storefront-timestamp': at,
      'x-storefront-nonce': nonce,
      'x-storefront-signature': webhookSignature(SECRET, signed, at, nonce),
    })
    .send(body)
    .expect(202);
}
