/** A batch of the webhook counts for the numbers whose app has signed it, and for no others. */
import { ProblemError } from '../../src/common/problem.error';
import type { InboundEvent } from '../../src/whatsapp/inbox/inbound.port';
import type { WhatsAppNumber } from '../../src/whatsapp/numbers.port';
import { signatureOf } from '../../src/whatsapp/webhook/signature';
import { WebhookReception } from '../../src/whatsapp/webhook/webhook-reception.service';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const HOUR_MS = 60 * 60_000;

const numberOf = (id: string, appSecret: string, more: Partial<WhatsAppNumber> = {}): WhatsAppNumber => ({
  ...{ id, appSecret, channel: 'default', token: 'token', verifyToken: `verify-${id}`, apiUrl: 'http://127.0.0.1:9' },
  ...more,
});
/** Two of one app, and one of another. */
const NUMBERS = [numberOf('100', 'dairy'), numberOf('101', 'dairy'), numberOf('200', 'bakery')];

function reception(numbers: readonly WhatsAppNumber[], known = true) {
  const kept: InboundEvent[] = [];
  let refused = 0;
  const inbox = { keep: (events: readonly InboundEvent[]) => Promise.resolve(kept.push(...events) && events.length) };
  const limits = { spend: () => Promise.resolve((refused += 1)) };
  const ports = { known, all: () => numbers, byId: (wanted: string) => numbers.find(({ id }) => id === wanted) };
  const clock = { now: () => NOW };
  const one = new WebhookReception(ports, inbox as never, clock, { wake: () => {} } as never, limits as never);
  return {
    one,
    from: () => kept.flatMap((event) => (event.kind === 'message' ? event.number : [])),
    refused: () => refused,
  };
}

function batch(...numbers: string[]): Buffer {
  const changes = numbers.map((id) => ({
    field: 'messages',
    value: {
      metadata: { phone_number_id: id },
      messages: [
        { id: `wamid.${id}`, from: '8801711000001', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } },
      ],
    },
  }));
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] }));
}

describe('a batch', () => {
  it('of one app may be for several of its numbers', async () => {
    const { one, from } = reception(NUMBERS);
    const body = batch('100', '101');
    expect(await one.receive(body, signatureOf('dairy', body))).toEqual({ kept: 2, unread: 0, strangers: [] });
    expect(from()).toEqual(['100', '101']);
  });

  it('is not for numbers of another app, whoever signs it, nor for numbers that nobody has', async () => {
    const { one, from } = reception(NUMBERS);
    const body = batch('200', '100', '999');
    expect(await one.receive(body, signatureOf('dairy', body))).toEqual({
      kept: 1,
      unread: 0,
      strangers: [
        { number: '200', code: 'SIGNED_BY_ANOTHER_APP' },
        { number: '999', code: 'NUMBER_UNKNOWN' },
      ],
    });
    expect(from()).toEqual(['100']);
  });

  it('that none of the apps has signed is refused, and counted', async () => {
    const { one, from, refused } = reception(NUMBERS);
    const body = batch('100');
    for (const signature of ['', 'sha256=', signatureOf('guessed', body), signatureOf('dairy', batch('101'))])
      await expect(one.receive(body, signature)).rejects.toMatchObject({ code: 'AUTH.WEBHOOK_REFUSED', status: 401 });
    expect(from()).toEqual([]);
    expect(refused()).toBe(4);
  });

  it.each([
    ['counts for an hour', NOW + HOUR_MS, 1],
    ['counts no longer after that', NOW, 0],
  ])('signed with the secret before the present one %s', async (_what, until, kept) => {
    const renewed = numberOf('100', 'new', { formerAppSecret: { secret: 'old', until } });
    const { one, from } = reception([renewed]);
    const body = batch('100');
    await one.receive(body, signatureOf('old', body)).catch((error: unknown) => {
      expect(error).toBeInstanceOf(ProblemError);
    });
    expect(from()).toHaveLength(kept);
    await one.receive(body, signatureOf('new', body));
    expect(from()).toHaveLength(kept + 1);
  });
});

describe('without a number', () => {
  it('there is no webhook', async () => {
    const { one } = reception([]);
    await expect(one.receive(batch('100'), '')).rejects.toMatchObject({ status: 404 });
    expect(() => one.isVerifiedBy('verify-100')).toThrow(expect.objectContaining({ status: 404 }) as Error);
  });

  it('of which is known whether there is one, Meta is asked to come again', async () => {
    const { one } = reception([], false);
    await expect(one.receive(batch('100'), '')).rejects.toMatchObject({ status: 503 });
    expect(() => one.isVerifiedBy('verify-100')).toThrow(expect.objectContaining({ status: 503 }) as Error);
  });
});

it('each of them may be named in the handshake', () => {
  const { one } = reception(NUMBERS);
  expect(NUMBERS.map(({ verifyToken }) => one.isVerifiedBy(verifyToken))).toEqual([true, true, true]);
  for (const wrong of ['', 'verify', 'verify-999']) expect(one.isVerifiedBy(wrong)).toBe(false);
});
