/** A shopper's tickets: created in a chat, numbered and answered by Odoo, hidden from others. */
import { randomUUID } from 'node:crypto';
import type { TicketCategories, TicketDetailAnswer, Tickets } from '../../src/contract/shopper';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';

const JAR = {
  subject: 'A broken jar',
  description: 'The honey leaks.',
  category: 'returns',
  email: 'amina@example.com',
};

describe('tickets', () => {
  let bridge: SharedBridge;
  let desk: StandinDeskDriver;

  beforeAll(async () => {
    bridge = await shared('bridge');
    desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
  });
  afterAll(() => desk.stop());

  it('get a number at once, while the bot keeps the chat', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.ask('My jar is broken');
    const ticket = await shopper.leaveTicket(JAR);
    expect(ticket).toMatchObject({ subject: 'A broken jar', status: 'open', priority: 'medium', category: 'returns' });
    expect(ticket.reference).toMatch(/^T\d+$/);
    await shopper.hears('chat.ticket', { reference: ticket.reference, status: 'open' });
    const line = await shopper.hears('chat.message', { type: 'system' });
    expect(line['content']).toContain(ticket.reference);
    expect((await shopper.ask('Thanks')).content).not.toBe('');
    expect(await desk.transcript(shopper.conversationId)).toContainEqual({
      author: 'shopper',
      text: 'My jar is broken',
    });
    shopper.close();
  });

  it('are one ticket however often the same request is sent', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const body = { ...JAR, client_ticket_id: randomUUID() };
    const first = await shopper.leaveTicket(body);
    expect(await shopper.leaveTicket(body)).toEqual(first);
    const other = await shopper.post('ticket', { ...body, subject: 'Something else' }).expect(409);
    expect(other.body).toMatchObject({ code: 'CHAT.CLIENT_ID_REUSED' });
    const { tickets } = (await shopper.get('tickets').expect(200)).body as Tickets;
    expect(tickets.map(({ reference }) => reference)).toEqual([first.reference]);
  });

  it.each(['bot', 'ended'])(
    'bring files to the desk, from a chat in the state %s, and so do answers',
    async (state) => {
      const shopper = await TestShopper.open(bridge.url);
      await shopper.ask('Do you sell ghee?');
      if (state === 'ended') await shopper.post('end', {}).expect(200);
      const attach = async (name: string) => (await shopper.upload(Buffer.from(name), name, '?for=ticket')).id;
      const body = { ...JAR, client_ticket_id: randomUUID(), attachment_ids: [await attach('jar.txt')] };
      const { reference } = await shopper.leaveTicket(body);
      await shopper.leaveTicket(body);
      const answer = { message: 'And the lid', attachment_ids: [await attach('lid.txt')] };
      await shopper.post(`tickets/${reference}/messages`, answer).expect(201);
      const there = await desk.ticketFiles(reference ?? '');
      expect(there.map(({ name, content }) => [name, content.toString()])).toEqual([
        ['jar.txt', 'jar.txt'],
        ['lid.txt', 'lid.txt'],
      ]);
    },
  );

  it('take nobody else’s files, and an ended chat takes files for tickets only', async () => {
    const [shopper, other] = [await TestShopper.open(bridge.url), await TestShopper.open(bridge.url)];
    for (const one of [shopper, other]) await one.ask('Do you sell ghee?');
    const foreign = await other.upload(Buffer.from('theirs'), 'theirs.txt', '?for=ticket');
    const refused = await shopper.post('ticket', { ...JAR, attachment_ids: [foreign.id] });
    expect([refused.status, refused.body]).toMatchObject([404, { code: 'CHAT.ATTACHMENT_UNKNOWN' }]);
    const { tickets } = (await shopper.get('tickets').expect(200)).body as Tickets;
    expect(tickets).toEqual([]);
    await other.post('end', {}).expect(200);
    await expect(other.upload(Buffer.from('late'), 'late.txt')).rejects.toThrow('409');
    await expect(other.upload(Buffer.from('late'), 'late.txt', '?for=anything')).rejects.toThrow('409');
  });

  it('can be left after the end of a chat, which gets no further line', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('Do you sell ghee?');
    await shopper.post('end', {}).expect(200);
    const { last_sequence } = await shopper.messages();
    expect((await shopper.leaveTicket(JAR)).reference).toMatch(/^T\d+$/);
    expect((await shopper.messages()).last_sequence).toBe(last_sequence);
  });

  it('show what was said, and take an answer', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    const { reference } = await shopper.leaveTicket(JAR);
    await desk.onTicket(reference ?? '', 'messages', { content: 'A new jar is on its way.' });
    const line = await shopper.hears('chat.message', { agent_name: 'Nadia Islam' });
    expect(line['content']).toContain('A new jar is on its way.');
    const message = { message: 'Thank you!', client_message_id: randomUUID() };
    await shopper.post(`tickets/${reference}/messages`, message).expect(201);
    await shopper.post(`tickets/${reference}/messages`, message).expect(201);
    const { ticket } = (await shopper.get(`tickets/${reference}`).expect(200)).body as TicketDetailAnswer;
    expect(ticket.messages.map(({ author, content }) => [author, content])).toEqual([
      ['agent', 'A new jar is on its way.'],
      ['shopper', 'Thank you!'],
    ]);
    shopper.close();
  });

  it('tell their shopper when they are resolved, in the language of the shopper', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'bn' });
    await shopper.listen();
    const { reference } = await shopper.leaveTicket(JAR);
    await desk.onTicket(reference ?? '', 'resolve');
    await shopper.hears('chat.ticket', { reference, status: 'resolved' });
    await shopper.hears('chat.message', { content: `আপনার অনুরোধ ${reference}: সমাধান হয়েছে` });
    shopper.close();
  });

  it('of somebody else look like tickets that do not exist', async () => {
    const owner = await TestShopper.open(bridge.url);
    const { reference } = await owner.leaveTicket(JAR);
    const stranger = await TestShopper.open(bridge.url, { visitor: { email: JAR.email } });
    const theirs = await stranger.get(`tickets/${reference}`).expect(404);
    const nothing = await stranger.get('tickets/T99999').expect(404);
    const strange = await stranger.get('tickets/%27%20OR%201').expect(404);
    for (const { body } of [theirs, nothing, strange]) expect(body).toMatchObject({ code: 'TICKET.UNKNOWN' });
    await stranger.post(`tickets/${reference}/messages`, { message: 'Mine!' }).expect(404);
    expect((await stranger.get('tickets').expect(200)).body).toEqual({ tickets: [] });
  });

  it.each([
    ['no subject', {}],
    ['a long subject', { subject: 'x'.repeat(201) }],
    ['a description of more than 10 kB', { subject: 'x', description: 'অ'.repeat(3500) }],
    ['an unknown category', { subject: 'x', category: 'weather' }],
    ['an archived category', { subject: 'x', category: 'deposit' }],
    ['what is no code of a category', { subject: 'x', category: 'No code' }],
    ['an unknown priority', { subject: 'x', priority: 'now' }],
    ['no e-mail address', { subject: 'x', email: 'amina' }],
    ['no phone number', { subject: 'x', phone: 'call me' }],
    ['a field that is not known', { subject: 'x', assignee: '2' }],
  ])('are not made of %s', async (_, body) => {
    const shopper = await TestShopper.open(bridge.url);
    const refused = await shopper.post('ticket', body).expect(422);
    expect(refused.body).toMatchObject({ code: 'REQUEST.INVALID' });
  });

  it('have a category that the shop made, of those that are listed', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const { categories } = (await shopper.get('ticket/categories?locale=ar').expect(200)).body as TicketCategories;
    expect(categories).toContainEqual({ code: 'subscription', name: 'الاشتراكات' });
    expect(categories.map(({ code }) => code)).not.toContain('deposit');
    const ticket = await shopper.leaveTicket({ ...JAR, category: 'subscription' });
    expect(ticket).toMatchObject({ category: 'subscription' });
    expect(ticket.reference).toMatch(/^T\d+$/);
  });

  it('are rated by their shopper once they are resolved, and the last word counts', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const { reference } = await shopper.leaveTicket(JAR);
    const early = await shopper.post(`tickets/${reference}/feedback`, { rating: 5 }).expect(409);
    expect(early.body).toMatchObject({ code: 'TICKET.NOT_RESOLVED' });
    await shopper.post(`tickets/${reference}/feedback`, { rating: 6 }).expect(422);
    await desk.onTicket(reference ?? '', 'resolve');
    await shopper.post(`tickets/${reference}/feedback`, { rating: 2 }).expect(200);
    await shopper.post(`tickets/${reference}/feedback`, { rating: 4, feedback: 'It came.' }).expect(200);
    const { ticket } = (await shopper.get(`tickets/${reference}`).expect(200)).body as TicketDetailAnswer;
    expect(ticket.rating).toBe(4);
    const stranger = await TestShopper.open(bridge.url);
    const theirs = await stranger.post(`tickets/${reference}/feedback`, { rating: 1 }).expect(404);
    expect(theirs.body).toMatchObject({ code: 'TICKET.UNKNOWN' });
  });
});
