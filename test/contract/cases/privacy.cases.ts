/** Personal data: a manager has a person erased, the bridge does its part, and nothing brings the person back. */
import { randomUUID } from 'node:crypto';
import type { BridgeCounts, PrivacyTask, StaffPrivacyRequest } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';
import { TestConversations } from '../test-conversation';

const FOUND: BridgeCounts = { conversations: 1, entries: 2, operations: 0, dead_letters: 0, files: 0, questions: 0 };

export function privacyCases(target: TargetInUse): void {
  describeFeature(target, 'privacy', () => {
    let call: Call;
    let staff: Record<'agent' | 'manager', string>;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      staff = { agent: await idOf('agent'), manager: await idOf('manager') };
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const idOf = async (login: string) => {
      const answer = await call('staff_login', { login, password: login });
      if (!answer.granted) throw new Error(`${login} was not let in`);
      return answer.staff.id;
    };
    const ask = (clues: Partial<StaffPrivacyRequest>, person = staff.manager) =>
      call('staff_privacy_request', { id: randomUUID(), staff: person, kind: 'erase', ...clues });
    const taskAbout = async (email: string): Promise<PrivacyTask> => {
      const { tasks } = await call('privacy_tasks', { limit: 100 });
      const [task] = tasks.filter((one) => one.email === email);
      if (!task) throw new Error('there is no such task');
      return task;
    };
    const report = (task: PrivacyTask, conversations: string[] = [], shoppers: string[] = []) =>
      call('privacy_done', { task: task.id, counts: FOUND, conversations, shoppers, questions: [] });

    it('erases chat and ticket, gives the bridge its task, and is done when that is', async () => {
      const email = `${randomUUID()}@example.com`;
      const chat = chats.start();
      const open = chat.open({ email });
      await chat.done(open, chat.message('Hello'), chat.ticket('Sour milk'));
      const { request } = granted(await ask({ email }));
      expect(request).toMatchObject({
        id: someText,
        kind: 'erase',
        state: 'waiting',
        counts: { chats: 1, tickets: 1 },
      });
      const task = await taskAbout(email);
      expect(task).toMatchObject({
        kind: 'erase',
        email,
        shoppers: [open.shopper.id],
        conversations: [chat.conversation],
      });
      expect(task.channels).toContain('default');
      const late = await chat.push(chat.message('late words'), chat.open({ email }), chat.ticket('late words'));
      expect(late).toMatchObject(late.map(() => ({ status: 'refused', code: 'ERASED' })));
      expect(await call('tickets', { shopper: open.shopper.id, verified: true, email })).toEqual({ tickets: [] });
      await report(task, [chat.conversation], [open.shopper.id]);
      await report(task, [chat.conversation], [open.shopper.id]);
      const status = granted(await call('staff_privacy_status', { staff: staff.manager, request: request.id }));
      expect(status.request).toMatchObject({ state: 'done', done_at: someText, counts: { bridge_conversations: 1 } });
      const { tasks } = await call('privacy_tasks', { limit: 100 });
      expect(tasks.map(({ id }) => id)).not.toContain(task.id);
    });

    it('bars what only the bridge had found, but not who comes back', async () => {
      const email = `${randomUUID()}@example.com`;
      const [unheard, fresh] = [chats.start(), chats.start()];
      const shopper = randomUUID();
      const opened = unheard.open({ id: shopper });
      granted(await ask({ email }));
      await report(await taskAbout(email), [unheard.conversation], [shopper]);
      expect(await unheard.push(opened)).toMatchObject([{ status: 'refused', code: 'ERASED' }]);
      const later = new Date(Date.parse(opened.opened_at) + 60_000).toISOString();
      await fresh.done({ ...fresh.open({ id: shopper, email }), opened_at: later });
    });

    it('answers the same request once', async () => {
      const asked = { id: randomUUID(), email: `${randomUUID()}@example.com` };
      const first = granted(await ask(asked));
      expect(granted(await ask(asked)).request.id).toBe(first.request.id);
      await report(await taskAbout(asked.email));
    });

    it.each<[string, Partial<StaffPrivacyRequest>]>([
      ['nobody', {}],
      ['somebody in two ways', { email: 'a@example.com', shopper: 's' }],
    ])('refuses to be about %s', async (_, clues) => {
      expect(await ask(clues)).toMatchObject({ ok: false, code: 'INVALID' });
    });

    it('is for managers', async () => {
      expect(await ask({ email: 'a@example.com' }, staff.agent)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    });
  });

  describeFeature(target, 'privacy_export', () => {
    let call: Call;
    let manager: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'manager', password: 'manager' });
      if (!answer.granted) throw new Error('the manager was not let in');
      manager = answer.staff.id;
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('hands out an archive once the bridge has said what it holds', async () => {
      const email = `${randomUUID()}@example.com`;
      const chat = chats.start();
      await chat.done(chat.open({ email }), chat.message('Hello'));
      const asked = { id: randomUUID(), staff: manager, kind: 'export' as const, email };
      const { request } = granted(await call('staff_privacy_request', asked));
      expect(request).toMatchObject({ state: 'waiting', has_file: false });
      const { tasks } = await call('privacy_tasks', { limit: 100 });
      const task = tasks.find((one) => one.email === email);
      expect(task).toMatchObject({ kind: 'export', conversations: [chat.conversation] });
      await call('privacy_done', {
        task: task?.id ?? '',
        counts: FOUND,
        conversations: [chat.conversation],
        shoppers: [],
        questions: [],
        document: JSON.stringify({ conversations: [] }),
      });
      const status = granted(await call('staff_privacy_status', { staff: manager, request: request.id }));
      expect(status.request).toMatchObject({ state: 'done', has_file: true });
      const { file } = granted(await call('staff_privacy_file', { staff: manager, request: request.id, offset: 0 }));
      expect(Buffer.from(file.data, 'base64').subarray(0, 2).toString()).toBe('PK');
      expect(Buffer.from(file.data, 'base64')).toHaveLength(file.size);
      await chat.done(chat.message('Still here'));
    });
  });
}
