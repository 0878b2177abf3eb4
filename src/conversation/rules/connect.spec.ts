import { AT, NADIA, Story, agentSays } from '../../../test/support/conversations';
import { ConversationEnded } from '../conversation.errors';
import { chatEnds } from './close';
import { deskAnswered, mergeShopper, shopperRequestsAgent, turnedAway } from './connect';
import { applyOdooEvent } from './odoo-event';
import { shopperAsksBot, shopperSays } from './message';

const WANTED = { at: AT, noticeId: 'm-again', notice: 'Connecting …' };
const LIVE = { state: 'live' as const, agent: NADIA, agents_online: 1 };

describe('asking for a person', () => {
  it('hands the whole transcript over as one batch, in order', () => {
    const story = Story.waiting();
    expect(story.operations.map((operation) => operation.kind)).toEqual(['open', 'message', 'message', 'connect']);
    const messages = story.operations.filter((operation) => operation.kind === 'message');
    expect(messages.map((operation) => operation.sequence)).toEqual([1, 2]);
    expect(story.conversation).toMatchObject({ state: 'waiting', handedOver: true });
  });

  it('names the skill that the shopper needs, and says why they ask', () => {
    const story = Story.begin();
    story.then((now, log) => shopperRequestsAgent(now, { ...WANTED, skill: 'Cheese', reason: 'Advice' }, log));
    expect(story.operations.at(-1)).toMatchObject({ kind: 'connect', skill: 'Cheese', reason: 'Advice' });
  });

  it('says neither skill nor reason when there is none, and tells the shopper at once', () => {
    const asked = Story.begin().then((now, log) => shopperRequestsAgent(now, WANTED, log));
    expect(Object.keys(asked.operations.at(-1) ?? {}).sort()).toEqual(['conversation', 'id', 'kind', 'shopper']);
    expect(asked.entries).toMatchObject([
      { id: WANTED.noticeId, type: 'system', content: WANTED.notice, timestamp: AT },
    ]);
  });

  it('takes no detail that is missing for one that was given', () => {
    const shopper = { id: 's1', verified: false, name: 'Amina', email: 'amina@shop.example' };
    expect(mergeShopper(shopper, { name: undefined, phone: '1' })).toEqual({ ...shopper, phone: '1' });
    expect(mergeShopper(shopper, { name: null } as object)).toEqual(shopper);
    expect(mergeShopper(shopper, undefined)).toBe(shopper);
  });

  it('changes nothing when asked again', () => {
    const story = Story.waiting();
    const again = story.then((now) => shopperRequestsAgent(now, WANTED, []));
    expect(again).toMatchObject({ entries: [], operations: [], signals: [] });
  });

  it('is refused after the end', () => {
    const story = Story.begin();
    story.then((now) => chatEnds(now, { at: AT, by: 'shopper', reason: 'x', noticeId: 'n', notice: 'Bye' }, []));
    expect(() => shopperRequestsAgent(story.conversation, WANTED, [])).toThrow(ConversationEnded);
  });

  it('tells the desk what is said from then on, and nothing before', () => {
    const story = Story.begin();
    expect(story.then((now) => shopperSays(now, said('a'))).operations).toHaveLength(0);
    story.then((now, log) => shopperRequestsAgent(now, WANTED, log));
    expect(story.then((now) => shopperSays(now, said('b'))).operations).toMatchObject([
      { kind: 'message', content: 'b' },
    ]);
  });

  it('keeps what a shopper says about themselves, but not against the shop that vouched for them', () => {
    const visitor = { name: 'Somebody', email: 'other@example.com' };
    const story = Story.begin();
    const known = story.then((now, log) => shopperRequestsAgent(now, { ...WANTED, visitor }, log));
    expect(known.next.shopper).toMatchObject(visitor);
    const verified = { ...Story.begin().conversation, shopper: { id: 's1', name: 'Amina', verified: true } };
    const kept = shopperRequestsAgent(verified, { ...WANTED, visitor }, []);
    expect(kept.next.shopper).toEqual({ id: 's1', name: 'Amina', verified: true });
  });
});

describe('where too many wait already', () => {
  const FULL = { id: 'm-full', at: AT, content: 'Many are waiting.', actions: [] };
  const writes = (story: Story, content: string) => story.then((now) => shopperSays(now, said(content)));
  const written = (story: Story) => story.then((now, log) => turnedAway(now, { ...FULL, pressed: false }, log)).entries;
  const pressed = (story: Story) => story.then((now, log) => turnedAway(now, { ...FULL, pressed: true }, log)).entries;

  it('a shopper who goes on writing where no bot answers reads so once', () => {
    const story = Story.begin();
    writes(story, 'a');
    expect(written(story)).toMatchObject([{ type: 'bot', content: FULL.content }]);
    expect(written(story)).toEqual([]); // the same message again
    writes(story, 'b');
    writes(story, 'c');
    expect(written(story)).toEqual([]);
    const answer = {
      id: 'm-d',
      content: 'Our team.',
      type: 'handoff' as const,
      intent: null,
      confidence: 1,
      locale: 'en',
    };
    story.then((now) => shopperAsksBot(now, said('d'), { ...answer, actions: [] }, []));
    expect(written(story)).toEqual([]);
  });

  it('a shopper who presses for a person reads so each time, unless it is the last that was said', () => {
    const story = Story.begin();
    expect(pressed(story)).toHaveLength(1);
    expect(pressed(story)).toEqual([]);
    writes(story, 'a');
    expect(pressed(story)).toHaveLength(1);
  });
});

describe("the desk's answer", () => {
  it('makes the chat live and says who has it', () => {
    const story = Story.waiting();
    const answered = story.then((now) => deskAnswered(now, LIVE));
    expect(answered.next).toMatchObject({ state: 'live', agent: NADIA, queue: null });
    expect(answered.signals).toEqual([{ kind: 'agent_joined', agent: NADIA }]);
  });

  it('tells the place in the queue', () => {
    const desk = { state: 'waiting' as const, queue: { position: 2, estimated_wait_seconds: 90 }, agents_online: 3 };
    const answered = Story.waiting().then((now) => deskAnswered(now, desk));
    const queue = { position: 2, estimatedWaitSeconds: 90 };
    expect(answered.next).toMatchObject({ state: 'waiting', agent: null, queue, agentsOnline: 3 });
    expect(answered.signals).toEqual([{ kind: 'queue', queue }]);
  });

  it.each([
    ['no place and nobody', { state: 'waiting' as const, agents_online: 0 }],
    ['live without an agent', { state: 'live' as const, agents_online: 1 }],
    ['an agent while it waits', { state: 'waiting' as const, agent: NADIA, agents_online: 1 }],
  ])('changes nothing when it says %s', (_what, desk) => {
    const story = Story.waiting();
    const before = story.conversation;
    expect(story.then((now) => deskAnswered(now, desk))).toMatchObject({ next: before, signals: [] });
  });

  it('loses to an event that overtook it', () => {
    const story = Story.waiting();
    story.then((now) => applyOdooEvent(now, agentSays(1), { endedByAgent: 'Bye', givenBack: 'Back' }, []));
    const late = { state: 'waiting' as const, queue: { position: 1 }, agents_online: 0 };
    const answered = story.then((now) => deskAnswered(now, late));
    expect(answered.next.state).toBe('live');
    expect(answered.signals).toHaveLength(0);
  });
});

function said(content: string) {
  return { id: `m-${content}`, clientMessageId: `k-${content}`, content, at: AT };
}
