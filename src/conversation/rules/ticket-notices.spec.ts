import { AT, Story, ticketRow } from '../../../test/support/conversations';
import type { OdooEvent, Operation } from '../../contract/odoo';
import { chatEnds } from './close';
import { operationsSettled } from './delivery';
import { shopperSays } from './message';
import { applyOdooEvent } from './odoo-event';
import { shopperRead } from './read';
import { shopperWantsTicket } from './ticket';
import { entryNotBrought } from './brought';

const NOTICES = { endedByAgent: 'Bye', givenBack: 'Back' };
const WANTED = { operationId: 'ticket:1', at: AT, subject: 'A broken jar', verified: false };
const DONE = { id: 'ticket:1', status: 'done' as const, duplicate: false, ticket: ticketRow() };

type TicketEvent = Extract<OdooEvent, { kind: 'ticket' }>;

/** A request was left in the chat and received; its shopper has seen that. */
function withTicket(): Story {
  const story = Story.begin();
  story.then((now, log) => shopperWantsTicket(now, WANTED, log));
  story.then((now, log) => operationsSettled(now, [DONE], log, AT));
  return story;
}

function answers(story: Story, number = 1): void {
  const notice = { id: String(6 + number), kind: 'answered' as const };
  const ticket = ticketRow();
  const event: TicketEvent = { id: `e${number}`, conversation: 'c1', number, created_at: AT, kind: 'ticket', ticket };
  story.then((now, log) => applyOdooEvent(now, { ...event, notice, content: 'On its way' }, NOTICES, log));
}

const reads = (story: Story) => story.then((now) => shopperRead(now, now.lastSequence, []));
const ends = (story: Story, reason = 'idle') =>
  story.then((now, log) => chatEnds(now, { at: AT, by: 'system', reason, noticeId: 'n', notice: 'Bye' }, log));
const unheard = (operations: readonly Operation[]) =>
  operations.filter((operation) => operation.kind === 'ticket_unheard').map(({ id }) => id);

describe('news of a ticket in a chat that nobody looks at any more', () => {
  it.each(['idle', 'abandoned'])('are told another way as it ends: %s', (reason) => {
    const story = withTicket();
    reads(story);
    answers(story);
    answers(story, 2);
    expect(unheard(story.operations)).toEqual([]);
    expect(unheard(ends(story, reason).operations)).toEqual(['ticket-unheard:7', 'ticket-unheard:8']);
    expect(ends(story).operations).toEqual([]);
    expect(story.conversation.ticketNotices).toBeUndefined();
  });

  it('are told another way as the desk ends it', () => {
    const story = withTicket();
    reads(story);
    answers(story);
    const event = { id: 'e2', conversation: 'c1', number: 2, created_at: AT, kind: 'ended', by: 'agent' } as const;
    const ended = story.then((now, log) => applyOdooEvent(now, event, NOTICES, log));
    expect(unheard(ended.operations)).toEqual(['ticket-unheard:7']);
  });

  it('are told another way, the receipt too', () => {
    expect(ends(withTicket()).operations).toContainEqual(
      expect.objectContaining({ id: 'ticket-unheard:T00042', ticket: 'T00042' }),
    );
  });

  it('were heard where the shopper has read them', () => {
    const story = withTicket();
    answers(story);
    reads(story);
    expect(unheard(ends(story).operations)).toEqual([]);
  });

  it('were heard where the shopper wrote after them', () => {
    const story = withTicket();
    answers(story);
    story.then((now) => shopperSays(now, { id: 'm-2', clientMessageId: 'k2', content: 'Thanks', at: AT }));
    answers(story, 2);
    expect(unheard(ends(story).operations)).toEqual(['ticket-unheard:8']);
  });
});

describe('news of a ticket by WhatsApp', () => {
  function byWhatsApp(): Story {
    const story = withTicket();
    story.conversation = { ...story.conversation, whatsapp: { number: '1', phone: '8801711000111', wroteAt: AT } };
    answers(story);
    return story;
  }

  it('reach the person whether the chat has ended or not', () => {
    expect(unheard(ends(byWhatsApp()).operations)).toEqual([]);
  });

  it('are told another way where they could not be brought, once', () => {
    const story = byWhatsApp();
    const { lastSequence } = story.conversation;
    const mark = (sequence: number) => ({ id: 'n', type: 'system' as const, sequence });
    const lost = () => unheard(story.then((now) => entryNotBrought(now, mark(lastSequence), 'unreachable')).operations);
    expect([lost(), lost()]).toEqual([['ticket-unheard:7'], []]);
    const other = entryNotBrought(story.conversation, mark(1), 'unknown');
    expect(other.operations).toEqual([]);
  });
});
