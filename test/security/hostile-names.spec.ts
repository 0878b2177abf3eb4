/** Names that objects of JavaScript inherit, wherever a name is looked up, and JSON that tries to write to them. */
import 'reflect-metadata';
import request from 'supertest';
import { parseWire } from '../../src/common/wire.pipe';
import { InitRequest, SendRequest, Session } from '../../src/contract/shopper';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  'then',
];
const PLACES: readonly [string, (name: string) => string][] = [
  ['channel', (name) => `/api/v1/chat/config?channel=${name}`],
  ['FAQ entry', (name) => `/api/v1/faq/${name}`],
  ['category of the FAQ', (name) => `/api/v1/faq?category=${name}`],
  ['language', (name) => `/api/v1/faq?locale=${name}`],
  ['channel of the FAQ', (name) => `/api/v1/faq?channel=${name}`],
  ['page', (name) => `/support/faq/${name}`],
  ['channel of a page', (name) => `/support/faq?channel=${name}`],
  ['part of the widget', (name) => `/widget/${name}`],
  ['bot', (name) => `/api/v1/chat/bots/${name}/picture?v=1&signature=${'A'.repeat(43)}`],
  ['shop', (name) => `/api/v1/chat/channels/${name}/picture?v=1&signature=${'A'.repeat(43)}`],
  ['agent', (name) => `/api/v1/chat/agents/${name}/picture?v=1&signature=${'A'.repeat(43)}`],
];
const POLLUTION = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"prototype":{"polluted":true}}',
  '{"constructor":null}',
  '{"visitor":{"__proto__":{"verified":true,"polluted":true}}}',
  '{"visitor":{"constructor":{"prototype":{"polluted":true}}}}',
  '{"attachment_ids":[{"constructor":{"prototype":{"polluted":true}}}]}',
];

describe('a name that every object has', () => {
  let bridge: SharedBridge;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    shopper = await TestShopper.open(bridge.url);
  });

  it.each(PLACES)('is no %s but as unknown as any other', async (_what, address) => {
    const unknown = await request(bridge.url).get(address('nothing-of-the-kind'));
    for (const name of NAMES) {
      const answer = await request(bridge.url).get(address(name));
      const told = answer.text.replaceAll(name, 'nothing-of-the-kind');
      expect([name, answer.status]).toEqual([name, answer.status === 422 ? 422 : unknown.status]);
      expect(answer.status < 400 && told !== unknown.text).toBe(false);
    }
  });

  it.each(NAMES)('is no chat, ticket or skill: %s', async (name) => {
    await shopper.get(`messages?conversation=${name}`).expect(404);
    await shopper.get(`tickets/${name}`).expect(404);
    await shopper.connect({ skill: name });
    expect(await shopper.ask(`faq:${name}`)).toMatchObject({ status: 'accepted' });
  });

  it.each(POLLUTION)('is not written to by %s', async (json) => {
    for (const shape of [InitRequest, SendRequest]) {
      const invalid = expect.objectContaining({ code: 'REQUEST.INVALID' }) as Error;
      expect(() => parseWire<object>(shape, JSON.parse(json))).toThrow(invalid);
    }
    const opened = await request(bridge.url)
      .post('/api/v1/chat/init')
      .set('content-type', 'application/json')
      .send(json);
    expect(opened.status === 422 || (opened.body as Session).shopper.verified === false).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const next = await TestShopper.open(bridge.url);
    expect(next.session.shopper).toEqual({ id: next.session.shopper.id, name: null, verified: false });
    expect(await next.say('hello')).not.toHaveProperty('polluted');
  });
});
