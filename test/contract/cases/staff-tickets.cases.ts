/** Tickets as staff see them, each person under their own rights. */
import { randomUUID } from 'node:crypto';
import type { StaffTicketCreate, StaffTicketDetail, StaffTicketsQuery } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someNumber, someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { granted } from '../staff-answer';
import { TestConversations } from '../test-conversation';

export function staffTicketCases(target: TargetInUse): void {
  describeFeature(target, 'staff_tickets', () => {
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
    const fresh = (more: Partial<StaffTicketCreate> = {}): StaffTicketCreate => ({
      id: randomUUID(),
      staff: staff.agent,
      subject: `Leaking can ${randomUUID()}`,
      channel: 'default',
      ...more,
    });
    const made = async (more: Partial<StaffTicketCreate> = {}): Promise<StaffTicketDetail> =>
      granted(await call('staff_ticket_create', fresh(more))).ticket;
    const change = (reference: string, values: object, person = staff.agent) =>
      call('staff_ticket_change', { staff: person, reference, ...values });
    const listed = async (query: Partial<StaffTicketsQuery>) => {
      const answer = granted(await call('staff_tickets', { staff: staff.agent, offset: 0, limit: 100, ...query }));
      return answer.tickets.map(({ reference }) => reference);
    };

    it('makes a ticket by hand, once', async () => {
      const request = fresh({ description: 'Since Monday', priority: 'high', category: 'product', name: 'Amina' });
      const first = await call('staff_ticket_create', request);
      expect(granted(first).ticket).toMatchObject({
        reference: someText,
        subject: request.subject,
        description: 'Since Monday',
        status: 'open',
        priority: 'high',
        category: 'product',
        channel: 'default',
        customer: { name: 'Amina' },
        sla: { deadline: someText, state: 'on_time' },
        messages: [],
      });
      expect(await call('staff_ticket_create', request)).toStrictEqual(first);
      expect(await listed({ text: request.subject })).toHaveLength(1);
    });

    it('makes a ticket of a chat, with its shopper, who hears of it', async () => {
      const chat = chats.start();
      await chat.done(chat.open({ name: 'Amina Rahman', email: 'amina@example.com' }), chat.message('Sour!'));
      const ticket = await made({ conversation: chat.conversation, channel: undefined });
      expect(ticket).toMatchObject({
        conversation: chat.conversation,
        channel: 'default',
        customer: { name: 'Amina Rahman', email: 'amina@example.com' },
        source: 'chat',
      });
      expect(await made()).toMatchObject({ source: 'api' });
      const told = (await chat.events()).flatMap((event) => (event.kind === 'ticket' ? [event.ticket.reference] : []));
      expect(told).toEqual([ticket.reference]);
    });

    it('lists by status, priority, category, assignee and text', async () => {
      const { reference, subject } = await made({ priority: 'urgent', category: 'returns' });
      const everything = { text: subject, status: 'open', priority: 'urgent', category: 'returns' } as const;
      expect(await listed({ ...everything, assignee: 'none' })).toEqual([reference]);
      expect(await listed({ ...everything, assignee: staff.agent })).toEqual([]);
      expect(await listed({ ...everything, priority: 'low' })).toEqual([]);
      const page = granted(await call('staff_tickets', { staff: staff.agent, offset: 0, limit: 1 }));
      expect(page).toMatchObject({ tickets: [{ reference }], total: someNumber });
    });

    it('shows staff the notes that a shopper never sees', async () => {
      const [chat, shopper] = [chats.start(), randomUUID()];
      await chat.done(chat.open({ id: shopper }));
      const { reference } = await made({ conversation: chat.conversation, channel: undefined });
      const post = (content: string, is_internal: boolean) => {
        const message = { id: randomUUID(), staff: staff.agent, reference, content, is_internal };
        return call('staff_ticket_message', message).then(() => call('staff_ticket_message', message));
      };
      await post('He always complains', true);
      const { ticket } = granted(await post('We <b>look</b> into it\nat once', false));
      expect(ticket).toMatchObject({ status: 'waiting_customer', first_response_seconds: someNumber });
      expect(ticket.messages.map(({ content, is_internal }) => [content, is_internal])).toEqual([
        ['He always complains', true],
        ['We <b>look</b> into it\nat once', false],
      ]);
      const seen = await call('ticket', { shopper, verified: false, reference });
      expect(seen.ticket?.messages).toMatchObject([
        { author: 'agent', name: 'Nadia Islam', content: 'We <b>look</b> into it\nat once', is_internal: false },
      ]);
    });

    it('takes allowed steps only, and reopens what is closed for a manager only', async () => {
      const { reference } = await made();
      const taken = granted(await change(reference, { assignee: staff.agent })).ticket;
      expect(taken).toMatchObject({ status: 'in_progress', assignee: { id: staff.agent, name: 'Nadia Islam' } });
      granted(await change(reference, { status: 'closed' }));
      const refused = await change(reference, { status: 'in_progress', priority: 'urgent' });
      expect(refused).toMatchObject({ ok: false, code: 'INVALID', reason: someText, fields: ['status'] });
      expect(granted(await call('staff_ticket', { staff: staff.agent, reference })).ticket.priority).toBe('medium');
      const reopened = granted(await change(reference, { status: 'in_progress' }, staff.manager)).ticket;
      expect(reopened.status).toBe('in_progress');
    });

    it('says what is wrong', async () => {
      const unknown = { ok: false, code: 'UNKNOWN', reason: someText };
      const invalid = (field: string) => ({ ok: false, code: 'INVALID', reason: someText, fields: [field] });
      expect(await call('staff_ticket', { staff: staff.agent, reference: 'T99999999' })).toStrictEqual(unknown);
      expect(await call('staff_ticket_create', fresh({ conversation: randomUUID() }))).toStrictEqual(unknown);
      expect(await call('staff_ticket_create', fresh({ subject: ' ' }))).toStrictEqual(invalid('subject'));
      const twoAddresses = fresh({ email: 'a@b.example, c@d.example' });
      expect(await call('staff_ticket_create', twoAddresses)).toStrictEqual(invalid('email'));
      expect(await listed({ text: twoAddresses.subject })).toEqual([]);
      const { reference } = await made();
      expect(await change(reference, { assignee: '99999999', subject: 'Else' })).toStrictEqual(invalid('assignee'));
      const silence = { id: randomUUID(), staff: staff.agent, reference, content: ' ', is_internal: false };
      expect(await call('staff_ticket_message', silence)).toStrictEqual(invalid('content'));
      expect(granted(await call('staff_ticket', { staff: staff.agent, reference })).ticket).toMatchObject({
        subject: expect.not.stringMatching('Else') as unknown,
        messages: [],
      });
      const stranger = await call('staff_tickets', { staff: 'nobody', offset: 0, limit: 1 });
      expect(stranger).toStrictEqual({ ok: false, code: 'FORBIDDEN', reason: someText });
    });

    it('says how the customer heard of it: in an open chat there, else by e-mail, once', async () => {
      const ways = (answer: Awaited<ReturnType<typeof change>>) => granted(answer).told?.map(({ by }) => by);
      const request = fresh({ email: `${randomUUID()}@example.com` });
      const first = await call('staff_ticket_create', request);
      expect(ways(first)).toEqual(['email']);
      expect(ways(await call('staff_ticket_create', request))).toEqual(['email']);
      const { reference } = granted(first).ticket;
      const say = (is_internal: boolean) =>
        call('staff_ticket_message', { id: randomUUID(), staff: staff.agent, reference, content: 'Soon', is_internal });
      expect(ways(await say(true))).toEqual([]);
      expect(ways(await say(false))).toEqual(['email']);
      expect(ways(await change(reference, { status: 'closed' }))).toEqual(['email']);
      expect(ways(await change(reference, { status: 'closed' }))).toEqual(['email']);
      expect(ways(await change((await made()).reference, { status: 'closed' }))).toEqual([]);
      const chat = chats.start();
      await chat.done(chat.open({ email: 'amina@example.com' }));
      const ofChat = await made({ conversation: chat.conversation, channel: undefined });
      expect(ways(await change(ofChat.reference, { status: 'resolved' }))).toEqual(['chat']);
      const news = (await chat.events()).flatMap((event) => (event.kind === 'ticket' ? [event.notice?.kind] : []));
      expect(news).toEqual(['received', 'resolved']);
      await chat.done(chat.end());
      expect(ways(await change(ofChat.reference, { status: 'closed' }))).toEqual(['email']);
    });

    it('does the same to many, each by itself', async () => {
      const [open, closed] = [await made(), await made()];
      await change(closed.reference, { status: 'closed' });
      const references = [open.reference, closed.reference, 'T99999999'];
      const answer = granted(await call('staff_tickets_bulk', { staff: staff.agent, references, action: 'resolve' }));
      expect(answer.done).toEqual([open.reference]);
      expect(answer.refused.map(({ reference }) => reference)).toEqual([closed.reference, 'T99999999']);
    });
  });
}
