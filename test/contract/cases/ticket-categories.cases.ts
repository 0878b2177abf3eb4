/** Categories of tickets and canned responses that a shop made; the demo shop has one more, and one that is archived. */
import { randomUUID } from 'node:crypto';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';
import { TestConversations } from '../test-conversation';

const OWN = 'subscription';
const ARCHIVED = 'deposit';
const REFUSED = { ok: false, code: 'INVALID', fields: ['category'] };

export function ticketCategoryCases(target: TargetInUse): void {
  describeFeature(target, 'ticket_categories', () => {
    let call: Call;
    let staff: string;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const answer = await call('staff_login', { login: 'agent', password: 'agent' });
      if (!answer.granted) throw new Error('the agent was not let in');
      staff = answer.staff.id;
    });
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    const create = (category: string, subject = `Zzq monthly milk ${randomUUID()}`) =>
      call('staff_ticket_create', { id: randomUUID(), staff, subject, category, channel: 'default' });
    const change = (reference: string, category: string) =>
      call('staff_ticket_change', { staff, reference, category, subject: 'Zzq changed' });
    const list = (category: string, text: string) =>
      call('staff_tickets', { staff, offset: 0, limit: 5, category, text });
    const counted = async () => {
      const answer = await call('staff_dashboard', { staff });
      if (!answer.ok) throw new Error(answer.reason);
      return answer.dashboard.tickets_by_category;
    };

    it('are in the settings by their codes and names, without those that are archived', async () => {
      const { snapshot } = await call('settings', {});
      const rows = snapshot?.ticket_categories ?? [];
      const codes = rows.map(({ code }) => code);
      expect(codes.slice(0, 5)).toEqual(['shipping', 'returns', 'payment', 'product', 'general']);
      expect(codes).not.toContain(ARCHIVED);
      expect(rows.find(({ code }) => code === OWN)?.name).toMatchObject({ en: 'Subscriptions', bn: 'সাবস্ক্রিপশন' });
      expect(rows[0]?.name).toMatchObject({ en: 'Shipping', bn: 'ডেলিভারি' });
    });

    it('are given to tickets, which are found and counted by them', async () => {
      const before = (await counted())[OWN] ?? 0;
      const { reference, subject, category } = granted(await create(OWN)).ticket;
      expect(category).toBe(OWN);
      expect(granted(await list(OWN, subject)).tickets).toMatchObject([{ reference, category: OWN }]);
      expect(granted(await list('general', subject)).total).toBe(0);
      expect((await counted())[OWN]).toBe(before + 1);
      expect(granted(await change(reference, 'returns')).ticket).toMatchObject({ category: 'returns' });
      expect((await counted())[OWN]).toBe(before);
    });

    it.each([ARCHIVED, 'no-such-one'])('are refused as the field that was wrong: %s', async (code) => {
      const subject = `Zzq refused ${randomUUID()}`;
      expect(await create(code, subject)).toMatchObject(REFUSED);
      const { reference } = granted(await create(OWN, subject)).ticket;
      expect(await change(reference, code)).toMatchObject(REFUSED);
      const found = granted(await call('staff_tickets', { staff, offset: 0, limit: 5, text: subject }));
      expect(found).toMatchObject({ total: 1, tickets: [{ subject, category: OWN }] });
    });

    it('are looked for when they are archived, and not when there was never such a one', async () => {
      expect(granted(await list(ARCHIVED, randomUUID())).total).toBe(0);
      expect(await list('no-such-one', '')).toMatchObject(REFUSED);
      expect(await call('staff_canned_responses', { staff, category: 'no-such-one' })).toMatchObject(REFUSED);
      expect(await call('staff_canned_responses', { staff, category: ARCHIVED })).toMatchObject({ ok: true, total: 0 });
    });

    it('lose no request of a shopper that was accepted', async () => {
      for (const [asked, given] of [
        [OWN, OWN],
        [ARCHIVED, 'general'],
      ] as const) {
        const chat = chats.start();
        const [, result] = await chat.push(chat.open(), chat.ticket('Zzq monthly milk', { category: asked }));
        expect(result).toMatchObject({ status: 'done', ticket: { category: given } });
      }
    });

    it('are given to canned responses', async () => {
      const save = (category: string) =>
        call('staff_canned_response_save', {
          staff,
          shortcut: `zzq${randomUUID().slice(0, 8)}`,
          content: 'Zzq',
          category,
        });
      const { canned_response } = granted(await save(OWN));
      expect(canned_response.category).toBe(OWN);
      const found = granted(await call('staff_canned_responses', { staff, category: OWN }));
      expect(found.canned_responses.map(({ id }) => id)).toContain(canned_response.id);
      granted(await call('staff_canned_response_delete', { staff, canned_response: canned_response.id }));
      expect(await save(ARCHIVED)).toMatchObject(REFUSED);
    });
  });
}
