/** Canned responses: owners, languages, placeholders and the count of uses. */
import { randomUUID } from 'node:crypto';
import type { CannedResponseRow, CannedResponsesQuery } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

export function cannedResponseCases(target: TargetInUse): void {
  describeFeature(target, 'canned_responses', () => {
    let call: Call;
    let [agent, manager] = ['', ''];
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      [agent, manager] = [await login('agent'), await login('manager')];
    });
    const chats = new TestConversations(() => call);
    const made: CannedResponseRow[] = [];
    afterEach(async () => {
      await chats.endAll();
      for (const { id } of made.splice(0))
        await call('staff_canned_response_delete', { staff: agent, canned_response: id });
    });

    async function login(name: string): Promise<string> {
      const answer = await call('staff_login', { login: name, password: name });
      if (!answer.granted) throw new Error(`${name} was not let in`);
      return answer.staff.id;
    }
    async function make(content: string, given: { shared?: boolean; order?: number; title?: string } = {}) {
      const shortcut = `s-${randomUUID().slice(0, 8)}`;
      const draft = { staff: agent, shortcut, content, locale: 'en', ...given };
      const answer = await call('staff_canned_response_save', draft);
      if (!answer.ok) throw new Error(answer.reason);
      made.push(answer.canned_response);
      return answer.canned_response;
    }
    async function list(query: CannedResponsesQuery): Promise<readonly CannedResponseRow[]> {
      const answer = await call('staff_canned_responses', query);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.canned_responses;
    }
    const failure = (code: string) => ({ ok: false, code, reason: someText });

    it('has what a dairy shop says every day', async () => {
      const rows = await list({ staff: agent, locale: 'en' });
      const shortcuts = rows.map(({ shortcut }) => shortcut);
      for (const shortcut of ['welcome', 'delivery', 'spoiled', 'bkash', 'bye']) expect(shortcuts).toContain(shortcut);
      const payments = await list({ staff: agent, category: 'payment' });
      expect(new Set(payments.map(({ category }) => category))).toEqual(new Set(['payment']));
    });

    it('comes in pages, and says how many there are', async () => {
      for (const content of ['One', 'Two', 'Three']) await make(content);
      const page = (offset: number) => call('staff_canned_responses', { staff: agent, text: 's-', offset, limit: 2 });
      const [first, second] = [await page(0), await page(2)];
      if (!first.ok || !second.ok) throw new Error('no page was answered');
      const rows = [...first.canned_responses, ...second.canned_responses];
      const whole = await list({ staff: agent, text: 's-' });
      expect(first.canned_responses).toHaveLength(2);
      expect(rows).toEqual(whole.slice(0, 4));
      expect([first.total, second.total]).toEqual([whole.length, whole.length]);
    });

    it('says it in Bengali', async () => {
      const [row] = await list({ staff: agent, locale: 'bn', text: 'welcome' });
      expect(row?.content).toMatch(/[\u0980-\u09ff]/);
      expect(row?.content).toContain('{{shopper}}');
    });

    it('keeps a person’s own ones to that person', async () => {
      const own = await make('Only mine', { shared: false });
      expect(own).toStrictEqual({
        id: someText,
        shortcut: own.shortcut,
        title: '',
        content: 'Only mine',
        category: 'general',
        order: 10,
        shared: false,
        usage_count: 0,
      });
      expect(await list({ staff: agent, text: own.shortcut })).toHaveLength(1);
      expect(await list({ staff: manager, text: own.shortcut })).toEqual([]);
      const change = { staff: manager, canned_response: own.id, content: 'Now mine' };
      expect(await call('staff_canned_response_save', change)).toStrictEqual(failure('UNKNOWN'));
    });

    it('shares what is made with the team, whose managers may change it', async () => {
      const made = await make('For all');
      expect(made).toMatchObject({ shared: true });
      expect(await list({ staff: manager, text: made.shortcut })).toMatchObject([{ content: 'For all', shared: true }]);
      const ask = { canned_response: made.id, content: 'For every one' };
      const changed = await call('staff_canned_response_save', { staff: manager, ...ask });
      expect(changed).toMatchObject({ ok: true, canned_response: { content: 'For every one' } });
      await call('staff_canned_response_save', { staff: agent, canned_response: made.id, shared: false });
      expect(await list({ staff: manager, text: made.shortcut })).toEqual([]);
      expect(await list({ staff: agent, text: made.shortcut })).toMatchObject([{ shared: false }]);
    });

    it('has titles, which are found, and comes in the order that it is put into', async () => {
      const word = `w${randomUUID().slice(0, 8)}`;
      const rows = [];
      for (const order of [30, 20, 0]) rows.push(await make(`Text ${order}`, { title: `${word} ${order}`, order }));
      const found = () => list({ staff: agent, text: word });
      expect((await found()).map(({ title, order }) => [title, order])).toEqual([
        [`${word} 0`, 0],
        [`${word} 20`, 20],
        [`${word} 30`, 30],
      ]);
      const first = { staff: agent, canned_response: rows[0]?.id ?? '', order: 1, title: `${word} now` };
      await call('staff_canned_response_save', first);
      expect((await found()).map(({ title }) => title)).toEqual([`${word} 0`, `${word} now`, `${word} 20`]);
      const long = { staff: agent, canned_response: rows[0]?.id ?? '', title: 'x'.repeat(201) };
      expect(await call('staff_canned_response_save', long)).toStrictEqual({
        ...failure('INVALID'),
        fields: ['title'],
      });
    });

    it('lets agents use shared ones but not change them', async () => {
      const [shared] = await list({ staff: agent, text: 'welcome' });
      const ask = { staff: agent, canned_response: shared?.id ?? '' };
      expect(await call('staff_canned_response_save', { ...ask, content: 'x' })).toStrictEqual(failure('FORBIDDEN'));
      expect(await call('staff_canned_response_delete', ask)).toStrictEqual(failure('FORBIDDEN'));
    });

    it('changes one, and deletes it', async () => {
      const own = await make('First');
      const ask = { staff: agent, canned_response: own.id };
      const changed = await call('staff_canned_response_save', { ...ask, content: 'Second', category: 'shipping' });
      expect(changed).toMatchObject({ ok: true, canned_response: { content: 'Second', category: 'shipping' } });
      expect(await call('staff_canned_response_delete', ask)).toStrictEqual({ ok: true });
      expect(await call('staff_canned_response_delete', ask)).toStrictEqual(failure('UNKNOWN'));
      made.length = 0;
    });

    it('fills placeholders from the conversation and counts the use', async () => {
      const own = await make('Hello {{shopper}}, order {{order}} is on its way.');
      const chat = await chats.waiting();
      const ask = { staff: agent, canned_response: own.id };
      expect(await call('staff_canned_response_use', { ...ask, conversation: chat.conversation })).toStrictEqual({
        ok: true,
        content: 'Hello Amina Rahman, order is on its way.',
      });
      expect(await call('staff_canned_response_use', ask)).toStrictEqual({
        ok: true,
        content: 'Hello, order is on its way.',
      });
      const [row] = await list({ staff: agent, text: own.shortcut });
      expect(row).toMatchObject({ usage_count: 2, last_used_at: someText });
    });

    it('knows the agent where there is no conversation', async () => {
      const own = await make('Hello {{shopper}}, {{agent}} here!');
      const used = await call('staff_canned_response_use', { staff: agent, canned_response: own.id });
      expect(used).toStrictEqual({ ok: true, content: 'Hello, Nadia Islam here!' });
    });

    it('names the order of a shopper for whom the shop vouches', async () => {
      const own = await make('Order {{order}}');
      const chat = chats.start();
      await chat.done(chat.open({ email: 'amina@example.com', verified: true }), chat.message('Hi'), chat.connect());
      const used = await call('staff_canned_response_use', {
        staff: agent,
        canned_response: own.id,
        conversation: chat.conversation,
      });
      expect(used).toMatchObject({ ok: true, content: 'Order SD-12345' });
    });

    it('says what is wrong', async () => {
      const ask = { staff: agent, canned_response: '999999999' };
      expect(await call('staff_canned_response_use', ask)).toStrictEqual(failure('UNKNOWN'));
      const unknown = { ...ask, canned_response: (await make('x')).id, conversation: randomUUID() };
      expect(await call('staff_canned_response_use', unknown)).toStrictEqual(failure('UNKNOWN'));
      expect(await call('staff_canned_response_save', { staff: agent })).toStrictEqual({
        ...failure('INVALID'),
        fields: ['shortcut', 'content'],
      });
      expect(await call('staff_canned_responses', { staff: 'nobody' })).toStrictEqual(failure('FORBIDDEN'));
    });
  });
}
