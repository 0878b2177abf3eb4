/** The inbox of WhatsApp in a real store: each message once, a person's in one stream, whatever is known of them. */
import { SYSTEM_CLOCK } from '../../src/conversation/ports';
import { RedisWhatsAppInbox } from '../../src/redis/whatsapp/inbox.adapter';
import type { InboundMessage } from '../../src/whatsapp/inbox/inbound.port';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';

let store: TestStore;
let inbox: RedisWhatsAppInbox;

beforeEach(async () => {
  store = await openStore();
  inbox = new RedisWhatsAppInbox(store.redis, SYSTEM_CLOCK, NAMES);
});
afterEach(() => store.close());

const said = (id: string, who: Pick<InboundMessage, 'phone' | 'userId'>, number = '100'): InboundMessage => ({
  kind: 'message',
  id,
  number,
  at: 1_700_000_000,
  said: { kind: 'text', text: id },
  ...who,
});
const claimed = async () =>
  (await inbox.claim(10, 60_000)).map(({ stream, events }) => ({ stream, ids: events.map(({ id }) => id) }));

it('keeps a message once, also within a batch and after it was taken out', async () => {
  const one = said('m1', { phone: '880171' });
  expect(await inbox.keep([one, one, said('m2', { phone: '880171' })])).toBe(2);
  expect(await inbox.keep([one])).toBe(0);
  const [claim] = await inbox.claim(10, 60_000);
  expect(claim?.events.map(({ id }) => id)).toEqual(['m1', 'm2']);
  if (claim !== undefined) await inbox.settle(claim);
  expect(await inbox.keep([one])).toBe(0);
  expect(await inbox.claim(10, 60_000)).toEqual([]);
});

it('gives a claim to one worker, and again when it was put back', async () => {
  await inbox.keep([said('m1', { phone: '880171' })]);
  const [claim] = await inbox.claim(10, 60_000);
  expect(await inbox.claim(10, 60_000)).toEqual([]);
  if (claim !== undefined) await inbox.defer(claim, 0);
  expect(await claimed()).toMatchObject([{ ids: ['m1'] }]);
});

it('joins phone and user id once a message says both, and keeps people of two numbers apart', async () => {
  const both = { phone: '880171', userId: 'BD.1' };
  await inbox.keep([said('m1', { phone: '880171' }), said('m2', both), said('m3', { userId: 'BD.1' })]);
  await inbox.keep([said('m4', { userId: 'BD.2' }), said('m5', { phone: '880171' }, '200')]);
  const streams = await claimed();
  expect(streams.map(({ ids }) => ids).sort()).toEqual([['m1', 'm2', 'm3'], ['m4'], ['m5']]);
  expect(streams.every(({ stream }) => /^w-[0-9a-f]{24}$/.test(stream))).toBe(true);
});

it('keeps the stream of a person who has another number from now on', async () => {
  await inbox.keep([said('m1', { phone: '880171' })]);
  await inbox.keep([{ ...said('m2', { phone: '880199' }), formerPhone: '880171', said: { kind: 'moved' } }]);
  await inbox.keep([said('m3', { phone: '880199' })]);
  expect((await claimed()).map(({ ids }) => ids)).toEqual([['m1', 'm2', 'm3']]);
});

it('does not take who has a number now for who had it before', async () => {
  await inbox.keep([said('m1', { phone: '880171', userId: 'BD.1' })]);
  await inbox.keep([said('m2', { phone: '880171', userId: 'BD.2' })]);
  await inbox.keep([{ ...said('m3', { phone: '880199', userId: 'BD.3' }), formerPhone: '880171' }]);
  await inbox.keep([said('m4', { phone: '880171', userId: 'BD.4' }), said('m5', { phone: '880199' })]);
  expect((await claimed()).map(({ ids }) => ids).sort()).toEqual([['m1'], ['m2', 'm3', 'm5'], ['m4']]);
});

it('writes no phone and no user id into its keys', async () => {
  await inbox.keep([said('m1', { phone: '880171', userId: 'BD.1' })]);
  const names = (await store.redis.keys('*')).join('\n');
  expect(names).not.toMatch(/880171|BD\.1/);
});

it('keeps a batch of a hundred messages, of many people and with doubles, in one round trip', async () => {
  const batch = Array.from({ length: 100 }, (_, at) => said(`m${at % 90}`, { phone: `88017${at % 30}` }));
  await inbox.keep([said('warm', { phone: '1' })]); // the script is loaded once
  const sent: string[] = [];
  const { sendCommand } = store.redis;
  store.redis.sendCommand = (command, ...rest: never[]) => {
    sent.push(command.name);
    return sendCommand.call(store.redis, command, ...rest);
  };
  expect(await inbox.keep(batch)).toBe(90);
  store.redis.sendCommand = sendCommand;
  expect(sent).toEqual(['evalsha']);
});
