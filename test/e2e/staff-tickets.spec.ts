/** Tickets through the staff API under the stand-in: a request from its making to its closing, as `npm start` has it. */
import { randomUUID } from 'node:crypto';
import type { TicketCategories } from '../../src/contract/shopper';
import type { StaffDashboard } from '../../src/contract/staff/figures.wire';
import type { StaffTicketAnswer, StaffTickets } from '../../src/contract/staff/tickets.wire';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

describe('tickets of staff', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  beforeAll(async () => {
    bridge = await shared('bridge');
    [agent, manager] = [await TestStaff.login(bridge.url), await TestStaff.login(bridge.url, 'manager')];
  });

  const made = async (body: object = {}) => {
    const answer = await agent.post('tickets', { subject: 'A broken jar', ...body }).expect(201);
    return (answer.body as StaffTicketAnswer).ticket;
  };
  const listed = async (query: string) => {
    const { tickets, total } = (await agent.request('get', `tickets?${query}`, {}).expect(200)).body as StaffTickets;
    return { references: tickets.map(({ reference }) => reference), total };
  };

  it('are made, found, taken, answered and closed', async () => {
    const { reference } = await made({ subject: 'Blue jar in splinters', priority: 'high', email: 'zoya@example.com' });
    expect(await listed('text=blue%20JAR&status=open&assignee=none')).toEqual({ references: [reference], total: 1 });
    expect(await listed('text=zoya%40example&limit=1')).toMatchObject({ references: [reference] });
    const taken = await agent.request('patch', `tickets/${reference}`, { status: 'in_progress' }).expect(200);
    expect(taken.body).toMatchObject({ ticket: { reference, status: 'in_progress' } });
    await agent.post(`tickets/${reference}/messages`, { message: 'Ask the rider', is_internal: true }).expect(201);
    const said = await agent.post(`tickets/${reference}/messages`, {
      message: 'We send a new one',
      is_internal: false,
    });
    expect(said.body).toMatchObject({
      ticket: {
        status: 'waiting_customer',
        agent_name: 'Nadia Islam',
        messages: [
          { content: 'Ask the rider', is_internal: true },
          { content: 'We send a new one', is_internal: false },
        ],
      },
    });
    const closed = await agent.post(`tickets/${reference}/close`, {}).expect(200);
    expect(closed.body).toMatchObject({ ticket: { status: 'closed' } });
  });

  it('are refused a step that they may not take, and reopened by a manager', async () => {
    const { reference } = await made();
    await agent.post(`tickets/${reference}/close`, {}).expect(200);
    const refused = await agent.request('patch', `tickets/${reference}`, { status: 'open' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'REQUEST.INVALID', errors: [{ field: 'status' }] });
    const reopened = await manager.request('patch', `tickets/${reference}`, { status: 'open' }).expect(200);
    expect(reopened.body).toMatchObject({ ticket: { status: 'open' } });
    await agent.request('get', 'tickets/T99999999', {}).expect(404);
  });

  it('have a category of those that are listed, by its code', async () => {
    const names = async (query: string) => {
      const answer = await agent.request('get', `ticket-categories${query}`, {}).expect(200);
      const { categories } = answer.body as TicketCategories;
      return Object.fromEntries(categories.map(({ code, name }) => [code, name]));
    };
    expect(await names('')).toMatchObject({ shipping: 'Shipping', subscription: 'Subscriptions' });
    expect(await names('')).not.toHaveProperty('deposit');
    expect(await names('?locale=bn-BD')).toMatchObject({ shipping: 'ডেলিভারি', subscription: 'সাবস্ক্রিপশন' });
    const word = randomUUID();
    const { reference, category } = await made({
      subject: `Zzq ${word}`,
      category: 'subscription',
      channel: 'default',
    });
    expect(category).toBe('subscription');
    expect(await listed(`text=${word}&category=subscription`)).toMatchObject({ references: [reference] });
    for (const code of ['deposit', 'no-such-one', 'Not a code']) {
      const wrong = [
        await agent.request('patch', `tickets/${reference}`, { category: code, subject: 'Zzq changed' }).expect(422),
        await agent.post('tickets', { subject: 'Zzq', category: code }).expect(422),
        await agent.post('canned-responses', { shortcut: 'zzq', content: 'Zzq', category: code }).expect(422),
      ];
      for (const { body } of wrong) expect(body).toMatchObject({ errors: [{ field: 'category' }] });
    }
    expect(await listed(`text=${word}&category=deposit`)).toMatchObject({ total: 0 });
    const unknown = await agent.request('get', 'tickets?category=no-such-one', {}).expect(422);
    expect(unknown.body).toMatchObject({ errors: [{ field: 'category' }] });
    const figures = await agent.request('get', 'dashboard', {}).expect(200);
    expect((figures.body as StaffDashboard).tickets_by_category['subscription']).toBeGreaterThan(0);
  });

  it('have custom fields, which are refused by their names', async () => {
    const fields = { 'Serial Number': 'ZZQ-2', Bottles: 2 };
    const { reference, custom_fields } = await made({ channel: 'default', custom_fields: fields });
    expect(custom_fields).toMatchObject(fields);
    const change = (given: object) => agent.request('patch', `tickets/${reference}`, { custom_fields: given });
    expect((await change({ Bottles: null }).expect(200)).body).toMatchObject({
      ticket: { custom_fields: { 'Serial Number': 'ZZQ-2', 'Refund Wanted': false } },
    });
    const wrong = await change({ Bottles: 'two' }).expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ field: 'custom_fields.Bottles' }] });
    const strange = await change({ Bottles: { count: 2 } }).expect(422);
    expect(strange.body).toMatchObject({ errors: [{ field: 'custom_fields' }] });
  });

  it('are changed many at once, each by itself', async () => {
    const [one, other] = [await made(), await made()];
    await agent.post(`tickets/${other.reference}/close`, {}).expect(200);
    const references = [one.reference, other.reference];
    const answer = await agent.post('tickets/bulk', { references, action: 'resolve' }).expect(200);
    expect(answer.body).toMatchObject({ done: [one.reference], refused: [{ reference: other.reference }] });
  });

  it('of a chat reach its shopper, without the notes', async () => {
    const shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Zoya', email: 'zoya@example.com' } });
    await shopper.connect();
    await shopper.say('The jar came in splinters');
    const { reference } = await made({ conversation_id: shopper.conversationId });
    await agent.post(`tickets/${reference}/messages`, { message: 'Is it true?', is_internal: true }).expect(201);
    await agent
      .post(`tickets/${reference}/messages`, { message: 'A new one is coming', is_internal: false })
      .expect(201);
    const seen = await shopper.get(`tickets/${reference}`).expect(200);
    expect(seen.body).toMatchObject({ ticket: { messages: [{ content: 'A new one is coming' }] } });
    expect(JSON.stringify(seen.body)).not.toContain('Is it true?');
  });
});
