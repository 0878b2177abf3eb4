import { AT, NADIA, Story } from '../../../test/support/conversations';
import type { BotReplyType } from '../../contract/shopper';
import type { AnswerTopic } from '../bot-answers';
import { chatEnds } from './close';
import { shopperRequestsAgent } from './connect';
import { applyOdooEvent } from './odoo-event';
import { shopperAsksBot } from './message';
import { shopperWantsTicket } from './ticket';

const DELIVERY: AnswerTopic = { kind: 'intent', id: '7' };
const REFUNDS: AnswerTopic = { kind: 'faq', id: '3' };
const NOTICES = { endedByAgent: 'Goodbye.', givenBack: 'You wait again.' };

/** A chat in which the bot says these things, one after the other. */
function chat() {
  const story = Story.begin();
  let turn = 0;
  const bot = (type: BotReplyType, ...topics: AnswerTopic[]) => {
    turn += 1;
    const said = { id: `m-${turn}`, clientMessageId: `k-${turn}`, content: 'Well?', at: AT };
    const answer = { id: `b-${turn}`, type, content: '…', intent: null, confidence: 1, actions: [] };
    story.then((now) => shopperAsksBot(now, said, { ...answer, topics }));
  };
  const told = () => story.operations.filter((operation) => operation.kind === 'bot_answers');
  return {
    told,
    answers: (...topics: AnswerTopic[]) => bot('text', ...topics),
    says: (type: BotReplyType) => bot(type),
    ends: () => {
      const ending = { at: AT, by: 'shopper' as const, reason: 'done', noticeId: 'm-end', notice: 'Bye.' };
      story.then((now, log) => chatEnds(now, ending, log));
    },
    wantsPerson: () =>
      story.then((now, log) => shopperRequestsAgent(now, { at: AT, noticeId: 'm-c', notice: 'Connecting' }, log)),
    leavesTicket: () =>
      story.then((now, log) =>
        shopperWantsTicket(now, { operationId: 't-1', at: AT, subject: 'A jar', verified: false }, log),
      ),
    applies: (event: Parameters<typeof applyOdooEvent>[1]) =>
      story.then((now) => applyOdooEvent(now, event, NOTICES, [])),
    rows: () => told().flatMap(({ answers }) => answers),
  };
}

const row = (about: string, id: string, answered: number, to_person = 0, repeated = 0) => ({
  ...{ about, id, answered, to_person, repeated },
});

describe('an answer of the bot', () => {
  it('is resolved when neither a person nor a repeat follows, and told once, at the end', () => {
    const { answers, ends, told, rows } = chat();
    answers(DELIVERY);
    answers(REFUNDS);
    expect(told()).toEqual([]);
    ends();
    ends();
    expect(told()).toMatchObject([{ id: 'c1:answers', conversation: 'c1', answered_at: AT }]);
    expect(rows()).toEqual([row('intent', '7', 1), row('faq', '3', 1)]);
  });

  it('is not when a person is asked for next; what was answered before stays resolved', () => {
    const { answers, wantsPerson, rows } = chat();
    answers(DELIVERY);
    answers(REFUNDS);
    wantsPerson();
    expect(rows()).toEqual([row('intent', '7', 1), row('faq', '3', 1, 1)]);
  });

  it('is not when the same has to be answered again, whatever lies between', () => {
    const { answers, ends, rows } = chat();
    answers(DELIVERY);
    answers(REFUNDS);
    answers(DELIVERY);
    ends();
    expect(rows()).toEqual([row('faq', '3', 1), row('intent', '7', 2, 0, 1)]);
  });

  it('counts against itself once: first a person, then a repeat', () => {
    const { answers, says, ends, rows } = chat();
    answers(DELIVERY);
    says('handoff');
    answers(DELIVERY);
    ends();
    expect(rows()).toEqual([row('intent', '7', 2, 1, 0)]);
  });

  it.each(['fallback', 'clarify'] as const)('waits through %s for what comes next', (type) => {
    const { answers, says, wantsPerson, rows } = chat();
    answers(DELIVERY);
    says(type);
    wantsPerson();
    expect(rows()).toEqual([row('intent', '7', 1, 1)]);
  });

  it('to several questions at once counts for each of them', () => {
    const { answers, wantsPerson, rows } = chat();
    answers(DELIVERY);
    answers(REFUNDS, DELIVERY);
    wantsPerson();
    expect(rows()).toEqual([row('faq', '3', 1, 1), row('intent', '7', 2, 1, 1)]);
  });

  it('is not when a ticket is left', () => {
    const { answers, leavesTicket, ends, rows } = chat();
    answers(DELIVERY);
    leavesTicket();
    ends();
    expect(rows()).toEqual([row('intent', '7', 1, 1)]);
  });

  it('is not when an agent takes the chat, and what the bot says to who waits is not counted', () => {
    const { answers, leavesTicket, applies, ends, told, rows } = chat();
    leavesTicket();
    answers(DELIVERY);
    applies({ id: 'e1', conversation: 'c1', number: 1, created_at: AT, kind: 'agent_joined', agent: NADIA });
    applies({ id: 'e2', conversation: 'c1', number: 2, created_at: AT, kind: 'queue', position: 1 });
    answers(REFUNDS);
    ends();
    expect(told()).toHaveLength(1);
    expect(rows()).toEqual([row('intent', '7', 1, 1)]);
  });

  it('about one order is no repeat of that about another, and which they were is not told', () => {
    const { answers, ends, rows } = chat();
    answers({ kind: 'order', id: 'S00042' });
    answers({ kind: 'order', id: 'S00043' });
    answers({ kind: 'order', id: 'S00043' });
    ends();
    expect(rows()).toEqual([{ about: 'order', answered: 3, to_person: 0, repeated: 1 }]);
  });

  it('is not told of when there was none', () => {
    const { says, ends, told } = chat();
    says('fallback');
    says('handoff');
    ends();
    expect(told()).toEqual([]);
  });

  it('is counted for so many things only', () => {
    const { answers, ends, rows } = chat();
    for (let id = 1; id <= 60; id += 1) answers({ kind: 'intent', id: String(id) });
    answers({ kind: 'intent', id: '1' });
    ends();
    expect(rows()).toHaveLength(50);
    expect(rows().at(-1)).toEqual(row('intent', '1', 2, 0, 1));
  });
});
