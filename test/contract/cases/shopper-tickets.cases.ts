/** A shopper's tickets: created from a chat, hidden from others, answered by both sides. */
import { randomUUID } from 'node:crypto';
import type { ShopperProof, TicketRow } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { someText } from '../expectations';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations, type TestConversation } from '../test-conversation';

const aReference: unknown = expect.stringMatching(/^T\d{5,}$/);

export function shopperTicketCases(target: TargetInUse): void {
  describeFeature(target, 'tickets', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    /** A chat of a new shopper, and a ticket made of it. */
    const ticketOf = async (email?: string) => {
      const [chat, shopper] = [chats.start(), randomUUID()];
      await chat.done(chat.open({ id: shopper, email }), chat.message('The milk was sour'));
      return { chat, ticket: await create(chat), proof: { shopper, verified: false } };
    };
    const create = async (chat: TestConversation): Promise<TicketRow> => {
      const [result] = await chat.push(chat.ticket('Sour milk', { category: 'product', priority: 'high' }));
      if (result?.status !== 'done' || !result.ticket) throw new Error(`no ticket: ${JSON.stringify(result)}`);
      return result.ticket;
    };
    const references = async (proof: ShopperProof) =>
      (await call('tickets', proof)).tickets.map(({ reference }) => reference);
    const reply = (proof: ShopperProof, reference: string, content: string, id = randomUUID()) =>
      call('ticket_reply', { ...proof, id, reference, content });
    const said = async (proof: ShopperProof, reference: string) => {
      const { ticket } = await call('ticket', { ...proof, reference });
      const messages = ticket?.messages.filter(({ author }) => author !== 'system') ?? [];
      return messages.map(({ author, content }) => ({ author, content }));
    };
    const news = async (chat: TestConversation) =>
      (await chat.events()).flatMap((event) => (event.kind === 'ticket' ? [event] : []));

    it('makes a ticket of a chat, and only one of each request', async () => {
      const chat = chats.start();
      const shopper = { id: randomUUID(), verified: false };
      const request = chat.ticket('Sour milk', { category: 'product', priority: 'high', description: 'Two bottles' });
      const [, first] = await chat.push(chat.open(shopper), request);
      expect(first).toMatchObject({ status: 'done', duplicate: false });
      const ticket = first?.status === 'done' ? first.ticket : undefined;
      expect(ticket).toMatchObject({
        reference: aReference,
        subject: 'Sour milk',
        status: 'open',
        priority: 'medium',
        category: 'product',
        channel: 'default',
        conversation: chat.conversation,
        created_at: someText,
        updated_at: someText,
      });
      expect(await chat.push(request)).toStrictEqual([{ ...first, duplicate: true }]);
      const proof = { shopper: shopper.id, verified: false };
      expect(await references(proof)).toEqual([ticket?.reference]);
      const { ticket: detail } = await call('ticket', { ...proof, reference: ticket?.reference ?? '' });
      expect(detail).toMatchObject({ subject: 'Sour milk', description: 'Two bottles' });
    });

    it('takes a ticket of medium priority for a general matter where nothing else is said, after the end as well', async () => {
      const chat = chats.start();
      const [, , result] = await chat.push(chat.open(), chat.end(), chat.ticket('Later thought'));
      expect(result).toMatchObject({ status: 'done', ticket: { priority: 'medium', category: 'general' } });
    });

    it('lets no shopper say urgent, and only one whom the shop vouches for say high', async () => {
      const given = async (verified: boolean, priority: 'low' | 'high' | 'urgent') => {
        const chat = chats.start();
        const [, result] = await chat.push(chat.open({ verified }), chat.ticket('Sour milk', { priority }));
        return result?.status === 'done' ? result.ticket?.priority : result;
      };
      expect(await given(false, 'low')).toBe('low');
      expect(await given(false, 'high')).toBe('medium');
      expect(await given(false, 'urgent')).toBe('medium');
      expect(await given(true, 'high')).toBe('high');
      expect(await given(true, 'urgent')).toBe('high');
    });

    it('refuses a ticket of no chat or without a subject', async () => {
      const [chat, lost] = [chats.start(), chats.start()];
      const results = await chat.push(chat.open(), chat.ticket(' '), lost.ticket('Nowhere'));
      expect(results.map((result) => ('code' in result ? result.code : result.status))).toEqual([
        'done',
        'INVALID',
        'UNKNOWN_CONVERSATION',
      ]);
    });

    it('lists a shopper’s tickets, newest first', async () => {
      const { chat, ticket, proof } = await ticketOf();
      const later = await create(chat);
      expect(await references(proof)).toEqual([later.reference, ticket.reference]);
    });

    it('shows a ticket to nobody else, whatever e-mail they claim', async () => {
      const email = `${randomUUID()}@example.com`;
      const { ticket } = await ticketOf(email);
      const { reference } = ticket;
      for (const other of [{ shopper: randomUUID() }, { shopper: randomUUID(), email }, { shopper: '' }]) {
        const proof = { ...other, verified: false };
        expect(await references(proof)).toEqual([]);
        expect(await call('ticket', { ...proof, reference })).toStrictEqual({});
        expect(await reply(proof, reference, 'Let me in')).toStrictEqual({ accepted: false, code: 'UNKNOWN_TICKET' });
      }
      const nobody = { shopper: randomUUID(), verified: true, email: '' };
      expect(await references(nobody)).toEqual([]);
    });

    it('shows it to whom the shop vouches for with that e-mail', async () => {
      const email = `${randomUUID()}@example.com`;
      const { ticket } = await ticketOf(email);
      const proof = { shopper: randomUUID(), verified: true, email: email.toUpperCase() };
      expect(await references(proof)).toEqual([ticket.reference]);
      expect(await call('ticket', { ...proof, reference: ticket.reference })).toMatchObject({ ticket: ticket });
    });

    it('answers with nothing for a reference that does not exist', async () => {
      const proof = { shopper: randomUUID(), verified: false };
      for (const reference of ['T99999', '', '%', '_____']) {
        expect(await call('ticket', { ...proof, reference })).toStrictEqual({});
      }
    });

    it('takes the shopper’s answer once, unharmed', async () => {
      const { ticket, proof } = await ticketOf();
      const [id, content] = [randomUUID(), '<b>Still</b> sour & "bad"\n🥛 দুধ'];
      const twice = () => reply(proof, ticket.reference, content, id);
      for (const accepted of [await twice(), await twice()]) {
        expect(accepted).toMatchObject({ accepted: true, ticket: { reference: ticket.reference } });
      }
      expect(await said(proof, ticket.reference)).toEqual([{ author: 'shopper', content }]);
      const empty = await reply(proof, ticket.reference, ' ');
      expect(empty).toStrictEqual({ accepted: false, code: 'INVALID' });
    });

    it('brings the agent’s answer to the shopper, also after the end of the chat', async () => {
      const { chat, ticket, proof } = await ticketOf();
      await chat.done(chat.end());
      const content = 'We send a <new> bottle.\nSorry!';
      await target().desk.answerTicket(ticket.reference, content);
      expect(await said(proof, ticket.reference)).toEqual([{ author: 'agent', content }]);
      const answers = (await news(chat)).filter((event) => event.content !== undefined);
      expect(answers).toMatchObject([
        { content, author: { id: someText, name: 'Nadia Islam' }, ticket: { reference: ticket.reference } },
      ]);
    });

    it('tells when the ticket is resolved, and opens it again when the shopper answers', async () => {
      const { chat, ticket, proof } = await ticketOf();
      await target().desk.resolveTicket(ticket.reference);
      const told = (await news(chat)).at(-1);
      expect(told?.ticket).toMatchObject({ reference: ticket.reference, status: 'resolved', resolved_at: someText });
      expect(told?.content).toBeUndefined();
      const accepted = await reply(proof, ticket.reference, 'Not yet');
      if (!accepted.accepted) throw new Error(accepted.code);
      expect(['open', 'in_progress']).toContain(accepted.ticket.status);
      expect(accepted.ticket).not.toHaveProperty('resolved_at');
    });
  });
}
