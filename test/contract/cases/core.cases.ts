/** Basics over every protocol: login, settings, pushes, events, unchanged text, orders. */
import { randomUUID } from 'node:crypto';
import { aVersion, something, someText } from '../expectations';
import { openFacade, type Call, type Protocol } from '../facade-caller';
import type { TargetInUse } from '../contract-target';
import { TestConversations } from '../test-conversation';

const HARD_TEXTS = {
  'HTML stays text': '<b>bold</b> & <img src=x onerror=alert(1)> &amp; "quotes"',
  Bengali: 'আমার অর্ডার কোথায়? ক্ষ ড়',
  emoji: 'Milk 🥛👩🏽‍🌾 please',
  'line breaks': 'first\nsecond\n\nfourth',
};

export function coreCases(target: TargetInUse, protocol: Protocol): void {
  describe(`over ${protocol}`, () => {
    let call: Call;
    let close: () => Promise<void>;
    beforeAll(() => ({ call, close } = openFacade(target().bridge, protocol)));
    const chats = new TestConversations(
      () => call,
      () => openFacade(target().bridge, 'jsonrpc').call,
    );
    afterEach(() => chats.endAll());
    afterAll(() => close());

    it('says hello with its versions', async () => {
      expect(await call('hello', {})).toStrictEqual({
        addon_version: aVersion,
        odoo_version: target().series,
        features: target.features,
      });
    });

    it('sends settings once and then only when they have changed', async () => {
      const first = await call('settings', {});
      expect(first).toStrictEqual({
        version: someText,
        unchanged: false,
        snapshot: something,
      });
      const parts = Object.keys(first.snapshot ?? {}).filter((part) => part !== 'ticket_categories');
      expect(parts.sort()).toEqual(['channels', 'engines', 'faq_categories', 'faqs']);
      expect(first.snapshot?.channels.map((channel) => channel.key)).toContain('default');
      const again = await call('settings', { known_version: first.version });
      expect(again).toStrictEqual({ version: first.version, unchanged: true });
      expect((await call('settings', { known_version: 'an older one' })).unchanged).toBe(false);
    });

    it('counts views and votes of an FAQ without calling it a change of settings', async () => {
      const before = await call('settings', {});
      const [faq] = before.snapshot?.faqs ?? [];
      const faq_id = faq?.id ?? '';
      const counts = [
        { faq_id, views: 3, helpful: 2, not_helpful: 1 },
        { faq_id: 'no-such-entry', views: 1, helpful: 0, not_helpful: 0 },
      ];
      const operation = { id: randomUUID(), kind: 'faq_counts' as const, counts };
      const { results } = await call('push', { operations: [operation, operation] });
      expect(results.map((result) => 'duplicate' in result && result.duplicate)).toEqual([false, true]);
      const after = await call('settings', {});
      expect(after.version).toBe(before.version);
      expect(after.snapshot?.faqs[0]).toEqual({
        ...faq,
        view_count: (faq?.view_count ?? 0) + 3,
        helpful_count: (faq?.helpful_count ?? 0) + 2,
        not_helpful_count: (faq?.not_helpful_count ?? 0) + 1,
      });
    });

    it('takes a whole bot conversation in one batch and shows it to agents in order', async () => {
      const chat = chats.start();
      const texts = Object.values(HARD_TEXTS);
      const messages = texts.map((text, index) => chat.message(text, index % 2 ? 'bot' : 'user'));
      await chat.done(chat.open(), ...messages, chat.end());
      const shown = await target().desk.transcript(chat.conversation);
      const spoken = shown.filter((line) => line.author !== 'system');
      expect(spoken).toEqual(texts.map((text, index) => ({ author: index % 2 ? 'bot' : 'shopper', text })));
      expect(await chat.events()).toEqual([]);
    });

    it.each(Object.entries(HARD_TEXTS))('brings an answer through unharmed: %s', async (_, text) => {
      const chat = await chats.waiting();
      await target().desk.take(chat.conversation);
      await target().desk.say(chat.conversation, text);
      const message = (await chat.events()).find((event) => event.kind === 'message');
      expect(message).toMatchObject({ content: text });
    });

    it('does a pushed operation once, however often it is sent', async () => {
      const chat = chats.start();
      const batch = [chat.open(), chat.message('Only once'), chat.connect()];
      const first = await chat.push(...batch);
      const second = await chat.push(...batch);
      expect(second).toStrictEqual(first.map((result) => ({ ...result, duplicate: true })));
      expect(
        (await target().desk.transcript(chat.conversation)).filter(({ text }) => text === 'Only once'),
      ).toHaveLength(1);
    });

    it('finds the order by its reference and e-mail', async () => {
      const { orders } = await call('orders', { reference: 's00042', email: 'Amina@Example.com', verified: false });
      const proof = { email: 'amina@example.com', verified: false };
      expect(await call('orders', { ...proof, reference: '42' })).toEqual({ orders });
      expect(await call('orders', { ...proof, reference: '2' })).toEqual({ orders: [] });
      expect(orders.map(({ name }) => name)).toEqual(['S00042']);
    });

    it('acknowledges nothing that it does not know', async () => {
      expect(await call('ack_events', { event_ids: ['999999999'] })).toStrictEqual({ acknowledged: 0 });
    });

    it('shows nobody typing in a conversation that it does not know', async () => {
      expect(await call('typing', { conversation: randomUUID(), is_typing: true })).toStrictEqual({});
    });
  });
}
