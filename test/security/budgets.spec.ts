/** The caller that a request is counted against: nothing that a caller can invent gets a new budget. */
import { randomUUID } from 'node:crypto';
import { anAddress } from '../support/address';
import { TestBridge, startBridge } from '../support/bridge';
import { admitted } from '../support/admitted';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { AMINA, TwoBrands, milkToken, openTwoBrands } from './two-brands';

/** New sessions of an address, votes of a caller, tickets of a shopper: in a minute, as everything here. */
const INITS = 60;
const VOTES = 30;
const TICKETS = 20;
const OF_AN_ADDRESS = 1_200;

type Headers = Record<string, string>;

const post = (url: string, path: string, headers: Headers) =>
  fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{}',
  });
const init = (url: string, headers: Headers) => post(url, 'chat/init', headers);
/** Lacks the vote: counted, and refused as invalid. */
const vote = (url: string, headers: Headers) => post(url, 'faq/delivery/feedback', headers);

describe('the budget of a caller', () => {
  let bridge: SharedBridge;
  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  describe.each([
    ['no token', () => undefined],
    ['a random bearer', () => randomUUID()],
    ['a token that nobody signed', () => `${part({ alg: 'none' })}.${strangers()}.`],
    ['a token of another key', () => `${part({ alg: 'HS256' })}.${strangers()}.${'A'.repeat(43)}`],
  ])('with %s', (_what, token) => {
    it('is that of the address', async () => {
      const address = anAddress();
      const headers = (): Headers => {
        const bearer = token();
        return { 'x-forwarded-for': address, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
      };
      expect(await admitted(INITS + 10, () => init(bridge.url, headers()))).toBe(INITS);
      expect(await admitted(VOTES + 10, () => vote(bridge.url, headers()))).toBe(VOTES);
    });
  });

  it('is not wider with sessions, which anybody gets: where none is asked for, they count for the address', async () => {
    const shoppers = await Promise.all([1, 2, 3].map(() => TestShopper.open(bridge.url)));
    const address = anAddress();
    const headers = (at: number): Headers => ({
      'x-forwarded-for': address,
      authorization: `Bearer ${shoppers[at % 3]?.session.session_token}`,
    });
    expect(await admitted(INITS + 10, (at) => init(bridge.url, headers(at)))).toBe(INITS);
    expect(await admitted(VOTES + 10, (at) => vote(bridge.url, headers(at)))).toBe(VOTES);
  });

  it('is not renewed by a resume token sent as a bearer', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const address = anAddress();
    const resuming = { 'x-forwarded-for': address, authorization: `Bearer ${shopper.session.resume_token}` };
    expect(await admitted(VOTES, () => vote(bridge.url, resuming))).toBe(VOTES);
    expect(await admitted(1, () => vote(bridge.url, { 'x-forwarded-for': address }))).toBe(0);
  });

  it('is one for all sessions of a shopper, wherever they are', async () => {
    const first = await TestShopper.open(bridge.url);
    await first.post('end', {}).expect(200);
    const { resume_token } = first.session;
    const second = await TestShopper.open(bridge.url, { resume_token, new_conversation: true });
    const tokens = [first, second].map(({ session }) => session.session_token);
    expect(new Set(tokens).size).toBe(2);
    const ask = (at: number) =>
      post(bridge.url, 'chat/ticket', {
        'x-forwarded-for': anAddress(),
        authorization: `Bearer ${tokens[at % tokens.length]}`,
      });
    expect(await admitted(TICKETS + 10, ask)).toBe(TICKETS);
  });

  it('of one address does not grow with the number of its shoppers and routes', async () => {
    const address = anAddress();
    const shoppers = await Promise.all(Array.from({ length: 6 }, () => TestShopper.openFrom(address, bridge.url)));
    const ask = (at: number) =>
      fetch(`${bridge.url}/api/v1/chat/messages?after=nothing`, {
        headers: { 'x-forwarded-for': address, authorization: `Bearer ${shoppers[at % 6]?.session.session_token}` },
      });
    expect(await admitted(OF_AN_ADDRESS, ask)).toBe(OF_AN_ADDRESS - shoppers.length);
    expect(await admitted(1, () => vote(bridge.url, { 'x-forwarded-for': address }))).toBe(0);
    expect(
      await admitted(1, () => fetch(`${bridge.url}/health/live`, { headers: { 'x-forwarded-for': address } })),
    ).toBe(1);
  });

  it('of an IPv6 address is that of its network', async () => {
    const network = (at: number, host: number) => `2001:db8:${process.pid.toString(16)}:${at.toString(16)}::${host}`;
    const from = (address: string) => vote(bridge.url, { 'x-forwarded-for': address });
    expect(await admitted(VOTES + 10, (at) => from(network(1, at + 1)))).toBe(VOTES);
    expect(await admitted(1, () => from(network(2, 1)))).toBe(1);
  });

  it('of an IPv4 address is the same when it comes in the clothes of IPv6', async () => {
    const address = anAddress();
    const forms = [address, `::ffff:${address}`, `${address}:4711`, `[::ffff:${address}]:4711`];
    const ask = (at: number) => vote(bridge.url, { 'x-forwarded-for': forms[at % forms.length] ?? '' });
    expect(await admitted(VOTES + 10, ask)).toBe(VOTES);
  });

  it('does not grow with what a client writes before the address that the proxy saw', async () => {
    const address = anAddress();
    const ask = () => vote(bridge.url, { 'x-forwarded-for': `${anAddress()}, ${address}` });
    expect(await admitted(VOTES + 10, ask)).toBe(VOTES);
  });
});

describe('whom the shop proved', () => {
  let brands: TwoBrands;
  beforeAll(async () => {
    brands = await openTwoBrands();
  });
  afterAll(() => brands.close());

  it('has a budget of their own where the one of the address is spent, one for all of their sessions', async () => {
    const { url } = brands.bridge;
    const address = anAddress();
    const open = () => TestShopper.openFrom(address, url, { channel: 'milk', identity_token: milkToken(AMINA) });
    const amina = [await open(), await open()];
    expect(await admitted(VOTES + 10, () => vote(url, { 'x-forwarded-for': address }))).toBe(VOTES);
    const proven = (at: number) =>
      vote(url, { 'x-forwarded-for': address, authorization: `Bearer ${amina[at % 2]?.session.session_token}` });
    expect(await admitted(VOTES + 10, proven)).toBe(VOTES);
  });
});

describe('without a trusted proxy', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    bridge = await startBridge({ env: { TRUSTED_PROXIES: '' } });
  });
  afterAll(() => bridge.stop());

  it('nobody’s word for an address is believed', async () => {
    const names = ['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'x-client-ip'];
    const words = (): Headers => Object.fromEntries(names.map((name) => [name, anAddress()]));
    const ask = () => vote(bridge.url, { ...words(), forwarded: `for=${anAddress()}` });
    expect(await admitted(VOTES + 10, ask)).toBe(VOTES);
  });

  it('that a proxy of one’s own network was forgotten is said once', () => {
    expect(bridge.output().match(/proxy\.not_trusted/g)).toHaveLength(1);
  });
});

function strangers(): string {
  return part({ aud: 'session', sub: randomUUID() });
}

function part(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}
