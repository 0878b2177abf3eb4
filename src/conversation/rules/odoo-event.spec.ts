import { AT, NADIA, Story, agentSays } from '../../../test/support/conversations';
import type { OdooEvent } from '../../contract/odoo';
import { statusOf } from '../message-status';
import { chatEnds } from './close';
import { applyOdooEvent, positionOf } from './odoo-event';
import { shopperRead } from './read';

const NOTICES = { endedByAgent: 'The agent ended the chat.', givenBack: 'You are in the queue again.' };

function apply(story: Story, event: OdooEvent) {
  return story.then((now, log) => applyOdooEvent(now, event, NOTICES, log));
}

function event(
  number: number,
  rest:
    | { kind: 'message_edited'; message_id: string; content: string }
    | { kind: 'message_deleted'; message_id: string }
    | { kind: 'read'; sequence: number }
    | { kind: 'ended'; by: 'agent' }
    | { kind: 'queue'; position: number; estimated_wait_seconds?: number },
) {
  return { id: `e${number}`, conversation: 'c1', number, created_at: AT, ...rest };
}

describe('what happens at the desk', () => {
  it('stands in order: next, seen or with a gap before it', () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    expect([1, 2, 3].map((number) => positionOf(story.conversation, agentSays(number)))).toEqual([
      'seen',
      'next',
      'gap',
    ]);
  });

  it('an answer makes the chat live before it is shown', () => {
    const story = Story.waiting();
    const applied = apply(story, agentSays(1, 'Here I am'));
    expect(applied.signals).toEqual([{ kind: 'agent_joined', agent: NADIA }]);
    expect(applied.entries).toMatchObject([
      { type: 'agent', content: 'Here I am', agentName: 'Nadia Islam', sequence: 4 },
    ]);
  });

  it('the card of an agent who answers again is the one of today', () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    const author = { ...NADIA, picture: 'v2' };
    const applied = apply(story, { ...agentSays(2), author });
    expect(applied.next.agent).toEqual(author);
    expect(applied.entries).toMatchObject([{ agent: author }]);
    expect(applied.signals).toEqual([]);
  });

  it('a message in other words stays where it was, and is told again', () => {
    const story = Story.waiting();
    apply(story, agentSays(1, 'Tomorow'));
    const message_id = '101';
    const applied = apply(story, event(2, { kind: 'message_edited', message_id, content: 'Tomorrow' }));
    expect(applied.entries).toHaveLength(0);
    expect(applied.rewritten).toMatchObject([
      { id: `desk-${message_id}`, sequence: 4, content: 'Tomorrow', edited: true },
    ]);
    expect(applied.next.lastSequence).toBe(4);
  });

  it('of a message that was taken back nothing is kept', () => {
    const story = Story.waiting();
    apply(story, agentSays(1, 'Secret'));
    const applied = apply(story, event(2, { kind: 'message_deleted', message_id: '101' }));
    expect(applied.rewritten).toMatchObject([{ sequence: 4, content: '', attachments: [], deleted: true }]);
    expect(JSON.stringify(applied)).not.toContain('Secret');
  });

  it('cards of products go when their message is taken back, or the agent words it anew', () => {
    const products = [{ id: '1', name: 'Pure Ghee', price: { amount: 780, currency: 'BDT' } }];
    for (const [kind, content] of [
      ['message_deleted', ''],
      ['message_edited', 'Pure Ghee · 780 ৳, the large one'],
    ] as const) {
      const story = Story.waiting();
      const shown = apply(story, { ...agentSays(1, 'Pure Ghee'), products });
      expect(shown.entries).toMatchObject([{ content: 'Pure Ghee', products }]);
      const applied = apply(story, event(2, { kind, message_id: '101', content }));
      expect(applied.rewritten).toMatchObject([{ content, products: [] }]);
    }
  });

  it('an edited message without products gets none', () => {
    const story = Story.waiting();
    apply(story, agentSays(1, 'Tomorow'));
    const applied = apply(story, event(2, { kind: 'message_edited', message_id: '101', content: 'Tomorrow' }));
    expect(applied.rewritten[0]).not.toHaveProperty('products');
  });

  it('a change of what the shopper was never told changes nothing but the count', () => {
    const story = Story.waiting();
    const applied = apply(story, event(1, { kind: 'message_edited', message_id: 'unknown', content: 'x' }));
    expect(applied).toMatchObject({ entries: [], rewritten: [], next: { lastEventNumber: 1 } });
    const deleted = apply(story, event(2, { kind: 'message_deleted', message_id: 'unknown' }));
    expect(deleted).toMatchObject({ entries: [], rewritten: [], next: { lastEventNumber: 2 } });
  });

  it('a first answer of a chat that the bot had makes it live, too', () => {
    const applied = apply(Story.begin(), agentSays(1));
    expect(applied.next).toMatchObject({ state: 'live', agent: NADIA });
  });

  it('what a colleague adds changes nobody’s place', () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    const author = { id: '8', name: 'Karim' };
    const applied = apply(story, { ...agentSays(2), author });
    expect(applied.next.agent).toEqual(NADIA);
    expect(applied.entries).toMatchObject([{ agent: author, agentName: 'Karim' }]);
  });

  it('files of an agent are known as those of the desk', () => {
    const attachments = [{ id: '5', name: 'milk.png', mimetype: 'image/png', size: 9 }];
    const applied = apply(Story.waiting(), { ...agentSays(1), attachments });
    expect(applied.entries[0]?.attachments).toEqual([{ ...attachments[0], id: 'desk-5' }]);
    expect(apply(Story.waiting(), agentSays(1)).entries[0]).not.toHaveProperty('attachments');
  });

  it('an agent who has the chat already does not join it again, nor one that has ended', () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    const joins = (number: number) => ({
      ...event(number, { kind: 'read', sequence: 0 }),
      kind: 'agent_joined' as const,
    });
    expect(apply(story, { ...joins(2), agent: NADIA }).signals).toEqual([]);
    apply(story, event(3, { kind: 'ended', by: 'agent' }));
    const late = apply(story, { ...joins(4), agent: { id: '8', name: 'Karim' } });
    expect(late).toMatchObject({ signals: [], next: { state: 'ended', agent: NADIA } });
  });

  it('queues are nothing to a chat that the bot has', () => {
    const applied = apply(Story.begin(), event(1, { kind: 'queue', position: 1 }));
    expect(applied).toMatchObject({ signals: [], next: { state: 'bot', queue: null } });
  });

  it('reading goes no further than what there is, and not over what failed', () => {
    const story = Story.waiting();
    story.conversation = { ...story.conversation, failedSequences: [2] };
    const applied = apply(story, event(1, { kind: 'read', sequence: 99 }));
    expect(applied.signals).toEqual([]);
    expect(applied.next).toMatchObject({ readSequence: 3, deliveredSequence: 3 });
  });

  it('reading does not take back what was delivered', () => {
    const story = Story.waiting();
    story.conversation = { ...story.conversation, deliveredSequence: 3 };
    expect(apply(story, event(1, { kind: 'read', sequence: 2 })).next).toMatchObject({
      readSequence: 2,
      deliveredSequence: 3,
    });
    expect(apply(story, event(2, { kind: 'read', sequence: 1 })).next.readSequence).toBe(2);
  });

  it('never goes back to the desk it came from', () => {
    const story = Story.waiting();
    expect(apply(story, agentSays(1)).operations).toHaveLength(0);
    expect(apply(story, event(2, { kind: 'ended', by: 'agent' })).operations).toHaveLength(0);
  });

  it('an answer after the end still reaches the log', () => {
    const story = Story.waiting();
    story.then((now) => chatEnds(now, { at: AT, by: 'shopper', reason: 'x', noticeId: 'n', notice: 'Bye' }, []));
    const applied = apply(story, agentSays(1, 'One more thing'));
    expect(applied.next.state).toBe('ended');
    expect(applied.entries).toHaveLength(1);
  });

  it('says read once, and only of what the shopper wrote', () => {
    const story = Story.waiting();
    const first = apply(story, event(1, { kind: 'read', sequence: 3 }));
    expect(first.signals).toEqual([{ kind: 'status', messageIds: ['m-1'], status: 'read' }]);
    expect(apply(story, event(2, { kind: 'read', sequence: 3 })).signals).toHaveLength(0);
    const mine = story.log.find((entry) => entry.id === 'm-1');
    expect(mine && statusOf(story.conversation, mine)).toBe('read');
  });

  it('tells the place in the queue, and nothing of queues once the chat has ended', () => {
    const story = Story.waiting();
    expect(apply(story, event(1, { kind: 'queue', position: 2 })).next.queue).toEqual({
      position: 2,
      estimatedWaitSeconds: null,
    });
    apply(story, event(2, { kind: 'ended', by: 'agent' }));
    expect(apply(story, event(3, { kind: 'queue', position: 1 })).signals).toHaveLength(0);
  });

  it('takes the expected wait back once the desk tells it no longer', () => {
    const story = Story.waiting();
    apply(story, event(1, { kind: 'queue', position: 2, estimated_wait_seconds: 60 }));
    const queue = { position: 2, estimatedWaitSeconds: null };
    const applied = apply(story, event(2, { kind: 'queue', position: 2 }));
    expect(applied).toMatchObject({ signals: [{ kind: 'queue', queue }], next: { queue } });
  });

  it('tells the shopper of a live chat that it waits again, and who comes next, the same agent included', () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    const back = apply(story, event(2, { kind: 'queue', position: 1 }));
    expect(back.next).toMatchObject({ state: 'waiting', agent: null, queue: { position: 1 } });
    expect(back.entries).toMatchObject([{ type: 'system', content: NOTICES.givenBack }]);
    expect(back.signals).toMatchObject([{ kind: 'queue' }]);
    expect(apply(story, event(3, { kind: 'queue', position: 1 })).entries).toHaveLength(0);
    const again = apply(story, {
      id: 'e4',
      conversation: 'c1',
      number: 4,
      created_at: AT,
      kind: 'agent_joined',
      agent: NADIA,
    });
    expect(again.signals).toEqual([{ kind: 'agent_joined', agent: NADIA }]);
    expect(again.next).toMatchObject({ state: 'live', agent: NADIA, queue: null });
  });

  it('ends the chat once, with a last line in the log', () => {
    const story = Story.waiting();
    const ended = apply(story, event(1, { kind: 'ended', by: 'agent' }));
    expect(ended.entries).toMatchObject([{ type: 'system', content: NOTICES.endedByAgent }]);
    expect(ended.signals).toEqual([
      { kind: 'ended', by: 'agent', reason: 'ended_by_agent', message: NOTICES.endedByAgent },
    ]);
    expect(apply(story, event(2, { kind: 'ended', by: 'agent' })).entries).toHaveLength(0);
  });
});

describe('the shopper reading', () => {
  it("tells the desk the last of the agent's messages that was seen, once", () => {
    const story = Story.waiting();
    apply(story, agentSays(1));
    apply(story, agentSays(2));
    const read = story.then((now, log) => shopperRead(now, 99, log));
    expect(read.operations).toMatchObject([{ kind: 'read', message_id: '102' }]);
    expect(story.then((now, log) => shopperRead(now, 5, log)).operations).toHaveLength(0);
  });

  it('counts no further than the last message, and needs none of the agent to count', () => {
    const story = Story.waiting();
    const read = story.then((now, log) => shopperRead(now, 99, log));
    expect(read).toMatchObject({ operations: [], next: { shopperReadSequence: 3 } });
  });
});
