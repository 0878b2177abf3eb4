import { asTicketFile } from '../desk-file';
import { AT, NADIA, Story, ticketRow } from '../../../test/support/conversations';
import type { OdooEvent } from '../../contract/odoo';
import { ClientIdReused } from '../conversation.errors';
import { chatEnds } from './close';
import { operationsSettled } from './delivery';
import { applyOdooEvent } from './odoo-event';
import { shopperResumes } from './resume';
import { shopperSays } from './message';
import { isAsked, shopperWantsTicket } from './ticket';

const WANTED = { operationId: 'ticket:1', at: AT, subject: 'A broken jar', verified: false };
const NOTICES = { endedByAgent: 'Bye', givenBack: 'Back' };
const DONE = { id: 'ticket:1', status: 'done' as const, duplicate: false, ticket: ticketRow() };
const REFUSED = { id: 'ticket:1', status: 'refused' as const, code: 'INVALID' as const, reason: 'because' };

const kinds = (story: Story) => story.operations.map((operation) => operation.kind);
const asks = (story: Story, wanted = WANTED) => story.then((now, log) => shopperWantsTicket(now, wanted, log));
const settles = (story: Story, result: typeof DONE | typeof REFUSED) =>
  story.then((now, log) => operationsSettled(now, [result], log, AT));
const ends = (story: Story) =>
  story.then((now, log) => chatEnds(now, { at: AT, by: 'shopper', reason: 'x', noticeId: 'n', notice: 'Bye' }, log));

function changed(number: number, rest: Partial<Extract<OdooEvent, { kind: 'ticket' }>> = {}): OdooEvent {
  const ticket = ticketRow({ status: 'resolved' });
  return { id: `e${number}`, conversation: 'c1', number, created_at: AT, kind: 'ticket', ticket, ...rest };
}
const applies = (story: Story, event: OdooEvent) => story.then((now, log) => applyOdooEvent(now, event, NOTICES, log));

describe('a shopper leaves a request', () => {
  it('brings a chat that only the bot had to the desk, whole, and asks for nobody', () => {
    const story = Story.begin();
    story.then((now) => shopperSays(now, { id: 'm-1', clientMessageId: 'k', content: 'Broken!', at: AT }));
    asks(story);
    expect(kinds(story)).toEqual(['open', 'message', 'message', 'ticket']);
    expect(story.conversation).toMatchObject({ state: 'bot', handedOver: true });
    expect(story.operations.at(-1)).toEqual({
      id: 'ticket:1',
      conversation: 'c1',
      kind: 'ticket',
      subject: 'A broken jar',
    });
  });

  it('brings its files, once', () => {
    const story = Story.begin();
    const attachments = [{ id: 'f1', name: 'jar.png', mimetype: 'image/png', size: 3 }];
    const file = { id: 'f1', name: 'jar.png', mimetype: 'image/png' };
    const wanted = { ...WANTED, attachments };
    story.then((now, log) => shopperWantsTicket(now, wanted, log));
    expect(story.operations.at(-1)).toMatchObject({ kind: 'ticket', attachments: [file] });
    expect(isAsked(story.conversation, wanted)).toBe(true);
    expect(isAsked(story.conversation, { operationId: 'ticket:2' })).toBe(false);
    settles(story, REFUSED);
    expect(isAsked(story.conversation, wanted)).toBe(false);
  });

  it('is possible after the end, and what the desk had never seen ends there, too', () => {
    const story = Story.begin();
    ends(story);
    asks(story);
    expect(kinds(story)).toEqual(['open', 'message', 'end', 'ticket']);
    expect(story.conversation.state).toBe('ended');
  });

  it('tells the desk where to answer, but a shop that vouched for its shopper knows better', () => {
    const story = Story.begin();
    const known = story.then((now, log) => shopperWantsTicket(now, { ...WANTED, email: 'amina@example.com' }, log));
    expect(known.operations.at(-1)).toMatchObject({ kind: 'ticket', email: 'amina@example.com' });
    expect(known.next.shopper.email).toBe('amina@example.com');
    const vouched = { id: 's1', verified: true, email: 'amina@shop.example' };
    const kept = shopperWantsTicket(
      { ...Story.begin().conversation, shopper: vouched },
      { ...WANTED, email: 'x@y.z' },
      [],
    );
    expect(kept.next.shopper).toEqual(vouched);
  });

  it('is one request however often it is sent', () => {
    const story = Story.waiting();
    asks(story);
    expect(asks(story)).toMatchObject({ entries: [], operations: [], signals: [] });
    settles(story, DONE);
    expect(asks(story).operations).toHaveLength(0);
    expect(story.conversation.tickets).toHaveLength(1);
  });

  it('is refused when another request came under the same id', () => {
    const story = Story.waiting();
    asks(story);
    expect(() => asks(story, { ...WANTED, subject: 'Something else' })).toThrow(ClientIdReused);
  });
});

describe("the desk's answer to a request", () => {
  it('gives it a number, said once in the language of the shopper', () => {
    const story = Story.waiting();
    asks(story);
    story.then((now) => shopperResumes(now, { operationId: 'op', locale: 'bn' }));
    const settled = settles(story, DONE);
    expect(settled.next.tickets).toMatchObject([{ reference: 'T00042', status: 'open' }]);
    expect(settled.signals).toEqual([{ kind: 'ticket', reference: 'T00042', status: 'open' }]);
    expect(settled.entries[0]?.content).toMatch(/^[\u0980-\u09FF].*T00042/);
    expect(settles(story, { ...DONE, duplicate: true })).toMatchObject({ entries: [], signals: [] });
  });

  it('adds no line to a chat that has ended: the desk tells it another way', () => {
    const story = Story.waiting();
    asks(story);
    ends(story);
    const settled = settles(story, DONE);
    expect(settled.entries).toHaveLength(0);
    expect(settled.operations).toMatchObject([{ kind: 'ticket_unheard', ticket: 'T00042' }]);
    expect(settled.signals).toHaveLength(1);
  });

  it('may be no: then the shopper is told, and asking again asks the desk again', () => {
    const story = Story.waiting();
    asks(story);
    const settled = settles(story, REFUSED);
    expect(settled.next.tickets).toMatchObject([{ refused: true, reference: null }]);
    expect(settled.entries).toMatchObject([{ type: 'system' }]);
    expect(settles(story, REFUSED).entries).toHaveLength(0);
    expect(asks(story).operations).toMatchObject([{ id: 'ticket:1', kind: 'ticket' }]);
    settles(story, DONE);
    expect(story.conversation.tickets).toMatchObject([{ refused: false, reference: 'T00042' }]);
  });
});

describe('several requests of one chat', () => {
  const SECOND = {
    ...WANTED,
    operationId: 'ticket:2',
    subject: 'No lid',
    category: 'billing',
    priority: 'low',
  } as const;
  const second = { ...DONE, id: 'ticket:2', ticket: ticketRow({ reference: 'T00043', priority: 'low' }) };
  const told = ({ conversation }: Story) =>
    conversation.tickets.map(({ operationId, reference, status, refused }) => [
      operationId,
      reference,
      status,
      refused,
    ]);

  it('are asked, answered and changed each for itself', () => {
    const story = Story.waiting();
    asks(story);
    asks(story, SECOND);
    expect(story.conversation.tickets).toMatchObject([
      { operationId: 'ticket:1', category: 'general', priority: 'medium' },
      { operationId: 'ticket:2', category: 'billing', priority: 'low' },
    ]);
    settles(story, second);
    settles(story, DONE);
    applies(story, changed(1, { ticket: ticketRow({ reference: 'T00043', status: 'resolved' }) }));
    expect(told(story)).toEqual([
      ['ticket:1', 'T00042', 'open', false],
      ['ticket:2', 'T00043', 'resolved', false],
    ]);
  });

  it('may be refused one by one, and asked again beside the others', () => {
    const story = Story.waiting();
    asks(story);
    asks(story, SECOND);
    settles(story, REFUSED);
    expect(asks(story).operations).toHaveLength(1);
    expect(told(story)).toEqual([
      ['ticket:2', null, 'open', false],
      ['ticket:1', null, 'open', false],
    ]);
  });

  it('leave a request alone that is not of this chat, or has no number yet', () => {
    const story = Story.waiting();
    asks(story);
    story.then((now, log) => operationsSettled(now, [{ id: 'ticket:1', status: 'done', duplicate: false }], log, AT));
    const applied = applies(story, changed(1, { ticket: ticketRow({ reference: 'T00099' }) }));
    expect(applied.signals).toEqual([{ kind: 'ticket', reference: 'T00099', status: 'open' }]);
    expect(told(story)).toEqual([['ticket:1', null, 'open', false]]);
  });
});

describe('a ticket that changes at the desk', () => {
  function withTicket(): Story {
    const story = Story.waiting();
    asks(story);
    settles(story, DONE);
    return story;
  }

  it('is a line in a running chat and a signal', () => {
    const story = withTicket();
    const applied = applies(story, changed(1));
    expect(applied.entries).toMatchObject([{ type: 'system', content: 'Your request T00042: resolved' }]);
    expect(applied.signals).toEqual([{ kind: 'ticket', reference: 'T00042', status: 'resolved' }]);
    expect(applied.next.tickets).toMatchObject([{ status: 'resolved' }]);
  });

  it("shows an agent's answer as it was written, under the agent's name", () => {
    const content = 'A new one is on its way: $& {reference} <b>';
    const applied = applies(withTicket(), changed(1, { content, author: NADIA }));
    expect(applied.entries[0]?.content).toContain(content);
    expect(applied.entries[0]?.agentName).toBe('Nadia Islam');
  });

  it('brings the files of an answer, under ids that name the ticket', () => {
    const attachments = [{ id: '7', name: 'label.pdf', mimetype: 'application/pdf', size: 9 }];
    const [entry] = applies(withTicket(), changed(1, { content: '', attachments, author: NADIA })).entries;
    const [file] = entry?.attachments ?? [];
    expect(file).toMatchObject({ name: 'label.pdf', size: 9 });
    expect(asTicketFile(file?.id ?? '')).toEqual({ reference: 'T00042', id: '7' });
    expect(asTicketFile('desk-7')).toBeNull();
  });

  it('says nothing new without a new status or an answer', () => {
    const story = withTicket();
    applies(story, changed(1));
    expect(applies(story, changed(2)).entries).toHaveLength(0);
  });

  it('is received in words where the desk says that it is to be told', () => {
    const applied = applies(Story.waiting(), changed(1, { notice: { id: '7', kind: 'received' } }));
    expect(applied.entries).toMatchObject([
      { content: 'Your request T00042 was received. Our team will get back to you.' },
    ]);
  });

  it('is told anew where the desk says so, and not where it says that it was told before', () => {
    const story = withTicket();
    applies(story, changed(1));
    expect(applies(story, changed(2, { notice: { id: '8', kind: 'resolved' } })).entries).toHaveLength(1);
    applies(story, changed(3, { ticket: ticketRow({ status: 'open' }), silent: true }));
    const again = applies(story, changed(4, { silent: true }));
    expect(again.entries).toHaveLength(0);
    expect(again.signals).toHaveLength(1);
  });

  it('is told another way when the chat has ended before the desk knew', () => {
    const story = withTicket();
    ends(story);
    const applied = applies(story, changed(1, { notice: { id: '7', kind: 'resolved' } }));
    expect(applied.entries).toHaveLength(0);
    expect(applied.operations).toMatchObject([{ id: 'ticket-unheard:7', ticket: 'T00042', notice: '7' }]);
    expect(applies(story, changed(2, { silent: true })).operations).toHaveLength(0);
  });

  it('is a signal alone once the chat has ended', () => {
    const story = withTicket();
    ends(story);
    const applied = applies(story, changed(1, { content: 'Done', author: NADIA }));
    expect(applied.entries).toHaveLength(0);
    expect(applied.signals).toHaveLength(1);
  });
});
