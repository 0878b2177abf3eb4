/** Search over transcripts, the dashboard, and the numbers of the badge. */
import { randomUUID } from 'node:crypto';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someNumber, someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

export function figuresCases(target: TargetInUse): void {
  let call: Call;
  let agent: string;
  beforeAll(async () => {
    ({ call } = openFacade(target().bridge, target().protocol));
    const answer = await call('staff_login', { login: 'agent', password: 'agent' });
    if (!answer.granted) throw new Error('the agent was not let in');
    agent = answer.staff.id;
  });
  const chats = new TestConversations(() => call);
  afterEach(() => chats.endAll());

  describeFeature(target, 'transcripts', () => {
    const search = (text: string, { offset = 0, limit = 10, staff = agent } = {}) =>
      call('staff_transcripts', { staff, text, offset, limit });
    const hits = async (text: string) => {
      const answer = await search(text);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.hits;
    };

    it('finds messages by all of their words, in every script, the last word unfinished', async () => {
      const mark = randomUUID().replaceAll('-', '');
      const chat = chats.start();
      await chat.done(chat.open(), chat.message(`Where is my ghee ${mark} & <b>milk</b>?`), chat.message(`দুধ ${mark}`));
      expect(await hits(`${mark} GHE`)).toStrictEqual([
        {
          conversation: chat.conversation,
          channel: 'default',
          message_id: someText,
          shopper: 'Amina Rahman',
          snippet: `Where is my ghee ${mark} & <b>milk</b>?`,
          sent_at: someText,
        },
      ]);
      expect((await hits(`${mark} দু`)).map(({ snippet }) => snippet)).toEqual([`দুধ ${mark}`]);
      expect(await hits(`${mark} yoghurt`)).toEqual([]);
    });

    it('pages, newest first', async () => {
      const mark = randomUUID().replaceAll('-', '');
      const chat = chats.start();
      await chat.done(chat.open(), chat.message(`${mark} one`), chat.message(`${mark} two`));
      const [first, second] = [await search(mark, { limit: 1 }), await search(mark, { offset: 1 })];
      expect(first).toMatchObject({ ok: true, more: true, hits: [{ snippet: `${mark} two` }] });
      expect(second).toMatchObject({ ok: true, more: false, hits: [{ snippet: `${mark} one` }] });
    });

    it.each(["milk' | ghee:*", '!milk & ~', '\\ milk', '<b>', '   '])(
      'takes %p as words, not as a query',
      async (text) => {
        expect(await search(text)).toMatchObject({ ok: true });
      },
    );

    it('answers nobody who is no live chat user', async () => {
      expect(await search('milk', { staff: '0' })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    });
  });

  describeFeature(target, 'dashboard', () => {
    const notifications = async () => {
      const answer = await call('staff_notifications', { staff: agent });
      if (!answer.ok) throw new Error(answer.reason);
      return answer.notifications;
    };

    it('counts a chat that waits', async () => {
      const before = await notifications();
      await chats.waiting();
      expect(await notifications()).toStrictEqual({
        ...before,
        waiting_chats: before.waiting_chats + 1,
      });
    });

    it('tells every figure of the dashboard', async () => {
      const answer = await call('staff_dashboard', { staff: agent, channel: 'default' });
      if (!answer.ok) throw new Error(answer.reason);
      const told = answer.dashboard;
      for (const name of ['total_chats', 'active_chats', 'waiting_chats', 'longest_wait', 'total_agents'] as const)
        expect(told[name]).toEqual(someNumber);
      expect(Object.keys(told.agent_availability).sort()).toEqual(['available', 'away', 'busy', 'offline']);
      expect(told.chat_volume_trend_last_week).toHaveLength(7);
      expect(told.ticket_volume_trend_last_week.at(-1)?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      const settled = told.tickets_by_status.resolved + told.tickets_by_status.closed;
      expect(told.total_tickets).toBe(told.open_tickets + settled);
    });

    it('tells what became of the bot’s answers, in all and of each kind', async () => {
      const told = async () => {
        const answer = await call('staff_dashboard', { staff: agent, channel: 'default' });
        if (!answer.ok) throw new Error(answer.reason);
        const { bot_answers, bot_intents = [] } = answer.dashboard;
        return { total: bot_answers, orders: bot_intents.find(({ kind }) => kind === 'order') };
      };
      const before = await told();
      const chat = chats.start();
      const answers = chat.botAnswers({ about: 'order', answered: 3, to_person: 1, repeated: 0 });
      await chat.done(chat.open(), chat.message('Hello'), answers);
      const after = await told();
      expect(after.total?.answered).toBe((before.total?.answered ?? 0) + 3);
      expect(after.total?.resolved).toBe((before.total?.resolved ?? 0) + 2);
      expect(after.orders).toMatchObject({ answered: (before.orders?.answered ?? 0) + 3 });
      expect(after.orders?.resolution_rate).toBeCloseTo((after.orders?.resolved ?? 0) / (after.orders?.answered ?? 1));
    });

    it('counts a chat that begins today', async () => {
      const counts = async () => {
        const answer = await call('staff_dashboard', { staff: agent });
        return answer.ok && [answer.dashboard.chats_started_today, answer.dashboard.total_chats];
      };
      const before = await counts();
      const chat = chats.start();
      await chat.done(chat.open(), chat.message('Hello'));
      expect(await counts()).toEqual(before && before.map((number) => number + 1));
    });

    it('knows no channel but the person’s own', async () => {
      const answer = await call('staff_dashboard', { staff: agent, channel: 'nobody-s' });
      expect(answer).toMatchObject({ ok: false, code: 'UNKNOWN' });
    });

    it('answers nobody who is no live chat user', async () => {
      expect(await call('staff_dashboard', { staff: '0' })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
      expect(await call('staff_notifications', { staff: '0' })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    });
  });
}
