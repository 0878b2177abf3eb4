/** Watching an order: accepted from shoppers who may see it, once. */
import type { WatchOrderOperation } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

type Proof = Pick<WatchOrderOperation, 'verified' | 'email' | 'phone'>;

export function orderWatchCases(target: TargetInUse): void {
  describeFeature(target, 'order_watch', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it.each<[string, Proof]>([
      ['the e-mail on it', { email: 'amina@example.com', verified: false }],
      ['the phone on it', { phone: '01711000042', verified: false }],
      ['the shop’s word', { email: 'amina@example.com', verified: true }],
    ])('watches an order for %s, once, and tells nothing before it moves on', async (_, proof) => {
      const chat = chats.start();
      const watch = chat.watch('SD-12345', proof);
      const results = await chat.push(chat.open(), watch, watch, chat.watch('sd 12345', proof));
      expect(results.slice(1)).toStrictEqual([
        { id: watch.id, status: 'done', duplicate: false },
        { id: watch.id, status: 'done', duplicate: true },
        { id: results[3]?.id, status: 'done', duplicate: false },
      ]);
      expect(await chat.events()).toEqual([]);
    });

    it('may be asked for after the end, and has no objection to what has arrived', async () => {
      const chat = chats.start();
      const arrived = chat.watch('S00043', { email: 'rahim@example.com', verified: false });
      await chat.done(chat.open(), chat.message('Hello'), chat.end(), arrived);
    });

    it.each<[string, string, Proof]>([
      ['somebody else’s order', 'S00043', { email: 'amina@example.com', verified: true }],
      ['an order without proof', 'S00042', { verified: false }],
      ['an order that does not exist', 'S99999', { email: 'amina@example.com', verified: false }],
      ['no order', '', { email: 'amina@example.com', verified: true }],
    ])('does not watch %s', async (_, order, proof) => {
      const chat = chats.start();
      const [, refused] = await chat.push(chat.open(), chat.watch(order, proof));
      expect(refused).toMatchObject({ status: 'refused', code: 'INVALID' });
    });

    it('watches nothing for a chat that does not exist', async () => {
      const chat = chats.start();
      const [refused] = await chat.push(chat.watch('S00042', { verified: true }));
      expect(refused).toMatchObject({ status: 'refused', code: 'UNKNOWN_CONVERSATION' });
    });
  });
}
