import { AT, Story, agentSays } from '../../../test/support/conversations';
import type { OdooEvent } from '../../contract/odoo';
import type { Conversation } from '../conversation';
import type { ConversationQuery } from '../ports';
import { chatEnds } from './close';
import { shopperRequestsAgent } from './connect';
import { isListed } from './listed';
import { shopperSays } from './message';
import { applyOdooEvent } from './odoo-event';
import { chatPriority, chatStatus, isUnread } from './status';

const NOTICES = { endedByAgent: 'The agent ended the chat.', givenBack: 'You are in the queue again.' };

type Said = Pick<Extract<OdooEvent, { kind: 'status' }>, 'status' | 'priority'>;

function deskSets(story: Story, said: Said) {
  const number = story.conversation.lastEventNumber + 1;
  const event: OdooEvent = { id: `e${number}`, conversation: 'c1', number, created_at: AT, kind: 'status', ...said };
  return story.then((now) => applyOdooEvent(now, event, NOTICES, []));
}

const writes = (story: Story) =>
  story.then((now) => shopperSays(now, { id: 'm-2', clientMessageId: 'k-2', content: 'One more thing', at: AT }));

const managed = ({ conversation }: Story) => [chatStatus(conversation), chatPriority(conversation)];

describe('status and priority of a conversation', () => {
  it('are open and normal until the desk says otherwise', () => {
    const story = Story.waiting();
    expect(managed(story)).toEqual(['open', 'normal']);
    const decision = deskSets(story, { status: 'pending', priority: 'urgent' });
    expect(managed(story)).toEqual(['pending', 'urgent']);
    expect([decision.entries, decision.operations, decision.signals]).toEqual([[], [], []]);
  });

  it.each(['pending', 'resolved'] as const)('a chat that is %s opens when the shopper writes', (status) => {
    const story = Story.waiting();
    deskSets(story, { status, priority: 'high' });
    writes(story);
    expect(managed(story)).toEqual(['open', 'high']);
  });

  it.each(['pending', 'resolved'] as const)('a chat that is %s opens when a person is asked for', (status) => {
    const story = Story.begin();
    deskSets(story, { status, priority: 'high' });
    expect(managed(story)).toEqual([status, 'high']);
    const wanted = { at: AT, noticeId: 'm-wanted', notice: 'Connecting …' };
    story.then((now, log) => shopperRequestsAgent(now, wanted, log));
    expect(managed(story)).toEqual(['open', 'high']);
  });

  it('a chat that has ended is closed, whatever was said before', () => {
    const story = Story.waiting();
    deskSets(story, { status: 'resolved', priority: 'low' });
    story.then((now) =>
      chatEnds(now, { at: AT, by: 'shopper', reason: 'shopper', noticeId: 'n', notice: 'You ended the chat.' }, []),
    );
    expect(managed(story)).toEqual(['closed', 'low']);
  });
});

describe('what nobody has read', () => {
  it('is what the shopper wrote since an agent looked', () => {
    const story = Story.waiting();
    expect(isUnread(story.conversation)).toBe(true);
    story.then((now) => applyOdooEvent(now, agentSays(1), NOTICES, []));
    const seen = { id: 'r', conversation: 'c1', number: 2, created_at: AT, kind: 'read', sequence: 99 } as const;
    story.then((now, log) => applyOdooEvent(now, seen, NOTICES, log));
    expect(isUnread(story.conversation)).toBe(false);
    writes(story);
    expect(isUnread(story.conversation)).toBe(true);
  });

  it('is nothing while the bot answers, nor in a chat that nobody else ever had', () => {
    const { conversation } = Story.waiting();
    const withBot: Conversation = { ...conversation, state: 'bot' };
    expect(isUnread(withBot)).toBe(false);
    expect(isUnread({ ...withBot, state: 'ended' })).toBe(false);
    expect(isUnread({ ...withBot, state: 'ended', abandoned: true })).toBe(true);
  });
});

describe('the list', () => {
  const { conversation } = Story.waiting();
  const found = (query: Partial<ConversationQuery>, one: Partial<Conversation> = {}) =>
    isListed({ ...conversation, ...one }, { channels: [conversation.channel], offset: 0, limit: 1, ...query });

  it('is filtered by status, priority and what is unread', () => {
    expect(found({ status: 'open', priority: 'normal', unread: true })).toBe(true);
    expect(found({ status: 'closed' })).toBe(false);
    expect(found({ priority: 'high' })).toBe(false);
    expect(found({ priority: 'high' }, { priority: 'high' })).toBe(true);
    expect(found({ unread: false })).toBe(false);
  });

  it.each([
    ['bn', 'bn', true],
    ['bn', 'bn-BD', true],
    ['BN_bd', 'bn-BD', true],
    ['bn-BD', 'bn', false],
    ['b', 'bn', false],
    ['en', 'bn', false],
  ])('by the language %s where the chat is in %s: %s', (asked, locale, is) => {
    expect(found({ locale: asked }, { locale })).toBe(is);
  });
});
