/** Figures of any days: those of the dashboard, by day, week, month, channel and agent. */
import type { AnalyticsUnit, Dashboard } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

export function analyticsCases(target: TargetInUse): void {
  describeFeature(target, 'analytics', () => {
    let call: Call;
    let agent: string;
    let manager: string;
    let week: { readonly first_date: string; readonly last_date: string };
    const chats = new TestConversations(() => call);

    const login = async (name: string): Promise<string> => {
      const answer = await call('staff_login', { login: name, password: name });
      if (!answer.granted) throw new Error(`${name} was not let in`);
      return answer.staff.id;
    };
    const dashboard = async (): Promise<Dashboard> => {
      const answer = await call('staff_dashboard', { staff: manager, channel: 'default' });
      if (!answer.ok) throw new Error(answer.reason);
      return answer.dashboard;
    };
    const ask = (group_by: AnalyticsUnit, more: { staff?: string; agent?: string; channel?: string } = {}) =>
      call('staff_analytics', { staff: manager, ...week, group_by, ...more });
    const told = async (...asked: Parameters<typeof ask>) => {
      const answer = await ask(...asked);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.analytics;
    };
    const started = ({ groups }: Awaited<ReturnType<typeof told>>): number =>
      groups.reduce((sum, { figures }) => sum + figures.chats_started, 0);

    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      [agent, manager] = [await login('agent'), await login('manager')];
      const days = (await dashboard()).chat_volume_trend_last_week.map(({ date }) => date);
      week = { first_date: days[0] ?? '', last_date: days.at(-1) ?? '' };
    });
    afterEach(() => chats.endAll());

    it('tells what the dashboard tells of the same days', async () => {
      const chat = chats.start();
      await chat.done(chat.open(), chat.message('Hello'));
      const [figures, { groups }] = [await dashboard(), await told('day', { channel: 'default' })];
      expect(groups.map(({ first_date: date, figures: of }) => ({ date, value: of.chats_started }))).toEqual(
        figures.chat_volume_trend_last_week,
      );
      expect(groups.map(({ last_date: date, figures: of }) => ({ date, value: of.tickets_created }))).toEqual(
        figures.ticket_volume_trend_last_week,
      );
      expect(groups.at(-1)?.figures.chats_started).toBe(figures.chats_started_today);
    });

    it.each(['day', 'week', 'month', 'channel'] as const)('adds up to the total by %s', async (unit) => {
      const chat = chats.start();
      await chat.done(chat.open(), chat.message('Hello'));
      const figures = await told(unit);
      expect(figures.total.chats_started).toBeGreaterThan(0);
      expect(started(figures)).toBe(figures.total.chats_started);
    });

    it('names who did something, and tells managers of each', async () => {
      const { groups } = await told('agent');
      for (const { agent: who, figures } of groups) {
        expect(who).toMatchObject({ id: someText, name: someText });
        const alone = await told('month', { agent: who?.id ?? '' });
        expect(alone.total.chats_started).toBe(figures.chats_started);
        expect(alone.total).not.toHaveProperty('tickets_created');
      }
    });

    it('tells agents of themselves alone', async () => {
      const { groups, total } = await told('agent', { staff: agent });
      expect(groups.map(({ agent: who }) => who?.id)).toEqual([agent]);
      expect(total).toEqual((await told('day', { agent })).total);
      expect(await ask('day', { staff: agent, agent: manager })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    });

    it('refuses days that are no range, or too many', async () => {
      const of = (first_date: string, last_date: string) =>
        call('staff_analytics', { staff: manager, first_date, last_date, group_by: 'day' });
      const refused = { ok: false, code: 'INVALID' };
      expect(await of('2030-01-02', '2030-01-01')).toMatchObject(refused);
      expect(await of('2030-02-30', '2030-03-01')).toMatchObject(refused);
      expect(await of('2028-01-01', '2030-01-01')).toMatchObject(refused);
      expect(await of('2028-01-02', '2030-01-01')).toMatchObject({ ok: true });
    });

    it('knows no channel and no agent but those of the person', async () => {
      const unknown = { ok: false, code: 'UNKNOWN' };
      expect(await ask('day', { channel: 'nobody-s' })).toMatchObject(unknown);
      expect(await ask('day', { agent: '999999999' })).toMatchObject(unknown);
      expect(await ask('day', { staff: '0' })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    });
  });
}
