/** Whoever asks for a person or leaves a ticket over and over from one address keeps nobody else from it. */
import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import { anAddress } from '../support/address';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';

const WAITING = 3;
const TICKETS = 4;
const IDENTITY_SECRET = 'what only this shop and the bridge know';

describe('a crowd behind one address', () => {
  let bridge: TestBridge;
  beforeAll(async () => {
    const env = { WAITING_CHATS: String(WAITING), TICKETS_AN_HOUR: String(TICKETS), IDENTITY_SECRET };
    bridge = await startBridge({ env });
  });
  afterAll(() => bridge.stop());

  const from = (address: string, body: object = {}) => TestShopper.openFrom(address, bridge.url, body);
  const crowd = (address: string, size: number) => Promise.all(Array.from({ length: size }, () => from(address)));
  const proven = () => ({
    identity_token: sign({ sub: randomUUID(), aud: 'default' }, IDENTITY_SECRET, { expiresIn: 60 }),
  });

  describe('that waits for a person', () => {
    it('has only so many chats waiting at once, and the others read what they can do', async () => {
      const address = anAddress();
      const shoppers = await crowd(address, 12);
      const answers = await Promise.all(shoppers.map((shopper) => shopper.connect()));
      expect(answers.filter(({ state }) => state === 'waiting')).toHaveLength(WAITING);

      const at = answers.findIndex(({ state }) => state === 'bot');
      const turnedAway = shoppers[at]!;
      expect(answers[at]).toMatchObject({ success: false, ticket_offered: true });
      await turnedAway.connect();
      const { messages } = await turnedAway.messages();
      const said = messages.filter(({ content }) => content.includes('waiting for a person already'));
      expect(said).toHaveLength(1);
      expect(said[0]?.actions).toEqual([{ label: 'Leave a request', action: 'create_ticket' }]);
      expect((await turnedAway.ask('How much does delivery cost?')).content).not.toBe('');
      await turnedAway.say('I would still like to talk');
      expect((await turnedAway.messages()).messages.at(-1)?.content).toBe('I would still like to talk');

      expect((await (await TestShopper.open(bridge.url)).connect()).state).toBe('waiting');
      expect((await (await from(address, proven())).connect()).state).toBe('waiting');
    });

    it('may have another one wait when one of them is over', async () => {
      const address = anAddress();
      const [first, ...others] = await crowd(address, WAITING + 1);
      await first!.connect();
      await first!.connect();
      for (const other of others.slice(1)) expect((await other.connect()).state).toBe('waiting');
      expect((await others[0]!.connect()).state).toBe('bot');
      await first!.post('end', {}).expect(200);
      expect((await others[0]!.connect()).state).toBe('waiting');
    });

    it.each([
      ['bn', 'অপেক্ষায়'],
      ['ar', 'تنتظر'],
    ])('is told so in its language (%s)', async (locale, word) => {
      const address = anAddress();
      for (const shopper of await crowd(address, WAITING)) await shopper.connect();
      const shopper = await from(address, { locale });
      expect((await shopper.connect()).availability.message).toContain(word);
      expect((await shopper.messages()).messages.at(-1)?.content).toContain(word);
    });
  });

  describe('that leaves tickets', () => {
    const ticket = (shopper: TestShopper, body: object = {}) => shopper.post('ticket', { subject: 'Late', ...body });

    it('leaves so many in an hour, and others theirs', async () => {
      const address = anAddress();
      const shoppers = await crowd(address, TICKETS + 2);
      const client_ticket_id = randomUUID();
      await ticket(shoppers[0]!, { client_ticket_id }).expect(201);
      await ticket(shoppers[0]!, { client_ticket_id }).expect(201); // the same one again
      for (const shopper of shoppers.slice(1, TICKETS)) await ticket(shopper).expect(201);
      for (const shopper of shoppers.slice(TICKETS)) {
        const refused = await ticket(shopper)
          .expect(429)
          .expect('content-type', /application\/problem\+json/);
        expect(refused.body).toMatchObject({ code: 'TICKET.LIMIT' });
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
        await shopper.say('Then I write it here');
      }
      await ticket(await TestShopper.open(bridge.url)).expect(201);
      const signedIn = await from(address, proven());
      for (let at = 0; at < TICKETS; at += 1) await ticket(signedIn).expect(201);
      await ticket(signedIn).expect(429);
    });
  });

  describe('that rates', () => {
    /** Counted before it is looked whether there is anything to rate. */
    const tries = async (address: string, path: string, shoppers: number, each: number) => {
      const answers: number[] = [];
      for (const shopper of await crowd(address, shoppers))
        for (let at = 0; at < each; at += 1) answers.push((await shopper.post(path, { rating: 5 })).status);
      return answers;
    };

    it.each([
      ['tickets', 'tickets/T1/feedback', 4, 16, 60],
      ['chats', 'rate', 7, 18, 120],
    ])(
      '%s, does so as often as an address may in an hour, and others theirs',
      async (_what, path, people, each, most) => {
        const answers = await tries(anAddress(), path, people, each);
        expect(answers.filter((status) => status !== 429)).toHaveLength(most);
        expect(answers.slice(most)).toEqual(Array.from({ length: people * each - most }, () => 429));
        expect(await tries(anAddress(), path, 1, 1)).not.toContain(429);
      },
    );
  });
});
