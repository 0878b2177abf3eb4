/** Fuzzes every field of what Odoo sends, correctly signed: an addon may be newer, broken, or in other hands. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { odooEvent } from '../../../src/contract/odoo';
import { webhookSignature } from '../../../src/odoo/webhook/webhook-signature';
import { anAddress } from '../../support/address';
import { SharedBridge, shared } from '../../support/shared/ask';
import { TestShopper } from '../../support/shopper';
import { Answers } from './answers';
import { Wrong, alternatives, fitting, schemaOf, wrongInOnePlace } from './hostile-shapes';
import { PERSONAL, POLLUTION } from './hostile-values';

const PATH = '/api/v1/odoo/events';
const VALUES: readonly unknown[] = [`${PERSONAL}\u0000\ud800`, 1e300, null, POLLUTION];
const KINDS = alternatives(schemaOf(odooEvent));
const BODY = schemaOf(
  z.object({
    events: z.array(z.unknown()),
    typing: z.array(
      z.object({
        conversation: z.string(),
        agent: z.object({ id: z.string(), name: z.string() }),
        is_typing: z.boolean(),
      }),
    ),
    settings_version: z.string(),
    privacy: z.boolean(),
  }),
);

describe('whatever Odoo sends', () => {
  const answers = new Answers();
  let bridge: SharedBridge;
  beforeAll(async () => (bridge = await shared('bridge')));

  async function send(body: unknown): Promise<number> {
    const [text, at, nonce] = [JSON.stringify(body), String(Math.floor(Date.now() / 1000)), randomUUID()];
    const call = { method: 'POST', path: PATH, body: Buffer.from(text) };
    const answer = await fetch(`${bridge.url}${PATH}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': anAddress(), // no limit of an address is meant here
        'x-storefront-timestamp': at,
        'x-storefront-nonce': nonce,
        'x-storefront-signature': webhookSignature(bridge.webhookSecret, call, at, nonce),
      },
      body: text,
    });
    await answers.hold(answer);
    expect([202, 400]).toContain(answer.status);
    return answer.status;
  }
  /** A chat that the bot has: Odoo knows nothing of it, so that no event but those here is in it. */
  const chat = async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.say('hello');
    return shopper;
  };
  const said = (conversation: string, number: number, content: string) => ({
    ...{ id: randomUUID(), conversation, number, created_at: '2026-11-20T12:00:00Z', kind: 'message' },
    ...{ message_id: `m-${number}`, author: { id: '6', name: 'Nadia' }, content, sent_at: '2026-11-20T12:00:00Z' },
  });
  /** Throws when the chat cannot be read any more. */
  async function heardBy(shopper: TestShopper): Promise<string[]> {
    const heard: string[] = [];
    for (let after = 0, more = true; more;) {
      const page = await shopper.messages(after);
      heard.push(...page.messages.flatMap(({ type, content }) => (type === 'agent' ? [content] : [])));
      [after, more] = [page.messages.at(-1)?.sequence ?? 0, page.has_more];
    }
    return heard;
  }

  it.each(KINDS.map((kind) => [String(fitting(kind.properties?.['kind'] ?? {})), kind] as const))(
    '%s: it is taken or refused, never fails, and what comes after it is heard in both chats',
    async (name, kind) => {
      const [own, other] = [await chat(), await chat()];
      const all = wrongInOnePlace(kind, fitting(kind, { conversation: own.conversationId }), VALUES);
      /** Of the event before the last, which counts if it was taken: then the first of the two that follow does not. */
      const after = (at: number) => [
        said(own.conversationId, 2 * at + 1, 'first'),
        said(own.conversationId, 2 * at + 2, `after ${at}`),
        said(other.conversationId, at + 1, `after ${at}`),
      ];
      for (const [at, wrong] of all.entries()) {
        const event = numbered(wrong, 2 * at + 3);
        if ((await send({ events: [...after(at), event], typing: [] })) === 202) continue;
        expect(await send({ events: after(at), typing: [] })).toBe(202);
      }
      expect(await send({ events: after(all.length), typing: [] })).toBe(202);
      const expected = [...all.keys(), all.length].map((at) => `after ${at}`);
      expect(await heardBy(other)).toEqual(expected);
      if (name !== 'ended') expect((await heardBy(own)).filter((text) => text.startsWith('after '))).toEqual(expected);
      expect(new Set(all.map(({ where }) => where)).size).toBeGreaterThan(5);
      process.stdout.write(`fuzz of ${name}: ${new Set(all.map(({ where }) => where)).size} places\n`);
    },
  );

  it('the webhook itself', async () => {
    for (const { value } of wrongInOnePlace(BODY, fitting(BODY), VALUES)) await send(value);
    const shopper = await chat();
    expect(await send({ events: [said(shopper.conversationId, 1, 'still there')], typing: [] })).toBe(202);
    expect(await heardBy(shopper)).toEqual(['still there']);
    process.stdout.write(`fuzz of webhooks: ${answers.summary()}\n`);
  });
});

/** With the number that is next, unless it is no event or that is what is wrong. */
function numbered({ where, value }: Wrong, number: number): unknown {
  const isEvent = where !== '' && where !== 'number' && typeof value === 'object' && value !== null;
  return isEvent ? { ...value, number } : value;
}
