/** Refusals of the façade, which must not affect anything else. */
import { randomUUID } from 'node:crypto';
import type { Target } from '../contract-target';
import { OdooRefusal, openFacade, rawCaller, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

const VALIDATION = 'odoo.exceptions.ValidationError';

export function refusalCases(target: () => Target): void {
  describe('refusals', () => {
    let call: Call;
    const chats = new TestConversations(() => call);
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    afterEach(() => chats.endAll());

    it('does the others when one operation is refused', async () => {
      const [lost, chat] = [chats.start(), chats.start()];
      const batch = [
        chat.open(),
        lost.message('To nobody'),
        { ...lost.open(), channel: 'nowhere' },
        chat.message('To you'),
      ];
      const results = await chat.push(...batch);
      expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual([
        'done',
        'UNKNOWN_CONVERSATION',
        'UNKNOWN_CHANNEL',
        'done',
      ]);
      expect((await target().desk.transcript(chat.conversation)).map(({ text }) => text)).toContain('To you');
    });

    it('does an operation that was refused before, once its reason is gone', async () => {
      const chat = chats.start();
      const message = chat.message('Early');
      expect(await chat.push(message)).toMatchObject([{ status: 'refused', code: 'UNKNOWN_CONVERSATION' }]);
      expect(await chat.push(chat.open(), message)).toMatchObject([
        { status: 'done' },
        { status: 'done', duplicate: false },
      ]);
    });

    it('refuses what is not this chat’s, and ends a chat twice without complaint', async () => {
      const chat = chats.start();
      const other = { ...chat.open(), shopper: { id: 'somebody-else', verified: false } };
      const results = await chat.push(chat.open(), other, chat.read('999999999'), chat.end(), chat.end());
      expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual([
        'done',
        'INVALID',
        'INVALID',
        'done',
        'done',
      ]);
    });

    it('refuses an operation with wrong content and does the others', async () => {
      const chat = chats.start();
      const results = await chat.push(chat.open(), chat.message(''), chat.rate(6), chat.message('Right'));
      expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual([
        'done',
        'INVALID',
        'INVALID',
        'done',
      ]);
    });

    it.each<[string, string, Record<string, unknown>]>([
      ['operations that are no list', 'push', { operations: 'none' }],
      ['an operation that is no object', 'push', { operations: ['open'] }],
      ['an operation with a key too many', 'push', { operations: [{ ...faqCounts(), more: 1 }] }],
      ['an operation of an unknown kind', 'push', { operations: [{ ...faqCounts(), kind: 'shout' }] }],
      ['an operation whose id is too long', 'push', { operations: [{ ...faqCounts(), id: 'x'.repeat(65) }] }],
      ['an argument too many', 'hello', { more: 1 }],
      ['an argument too few', 'pull_events', {}],
      ['an operation without an id', 'push', { operations: [{ kind: 'open' }] }],
      ['a null', 'push', { operations: null }],
      ['a limit of nothing', 'pull_events', { limit: 0 }],
      ['a limit above 1000', 'pull_events', { limit: 1001 }],
      ['a limit that is text', 'pull_events', { limit: 'all' }],
      ['ids that are no list', 'ack_events', { event_ids: '1' }],
      ['typing that is text', 'typing', { conversation: 'c', is_typing: 'yes' }],
      ['a query whose e-mail is a number', 'orders', { reference: 'S00042', email: 7, verified: false }],
    ])('answers %s with a ValidationError', async (_, method, kwargs) => {
      const refused = await rawCaller(target().bridge)(method, kwargs).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(OdooRefusal);
      expect(refused).toMatchObject({ exception: VALIDATION });
    });

    it('writes nothing of a batch that has a wrong shape', async () => {
      const chat = chats.start();
      const operations = [chat.open(), { kind: 'message' }];
      const refused = await rawCaller(target().bridge)('push', { operations }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ exception: VALIDATION });
      expect(await chat.push(chat.message('Is anybody there?'))).toMatchObject([{ code: 'UNKNOWN_CONVERSATION' }]);
    });

    it('lets nobody in but the group Storefront Chat / Bridge', async () => {
      const asAgent = rawCaller(target().agent);
      for (const [method, kwargs] of Object.entries({ hello: {}, settings: {}, pull_events: { limit: 1 } })) {
        const refused = await asAgent(method, kwargs).catch((error: unknown) => error);
        expect(refused).toMatchObject({ exception: 'odoo.exceptions.AccessError' });
      }
    });

    it('answers wrong credentials and databases as Odoo does', async () => {
      const { bridge } = target();
      const wrongKey = await rawCaller({ ...bridge, secret: 'wrong' })('hello').catch((error: unknown) => error);
      expect(wrongKey).toMatchObject({ exception: 'odoo.exceptions.AccessDenied' });
      const wrongDb = await rawCaller({ ...bridge, db: `no_${randomUUID().slice(0, 8)}` })('hello').catch(
        (e: unknown) => e,
      );
      expect(wrongDb).toMatchObject({ exception: 'psycopg2.OperationalError' });
    });

    it('knows neither methods nor models beyond its own', async () => {
      const method = await rawCaller(target().bridge)('drop_everything').catch((error: unknown) => error);
      expect(method).toMatchObject({ exception: 'builtins.AttributeError' });
      const model = await rawCaller(target().bridge, 'no.such.model')('read').catch((error: unknown) => error);
      expect(model).toMatchObject({
        exception: 'odoo.exceptions.UserError',
        message: "Object no.such.model doesn't exist",
      });
    });
  });
}

function faqCounts() {
  return { id: randomUUID(), kind: 'faq_counts', counts: [] };
}
