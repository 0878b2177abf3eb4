import { AT, Story } from '../../../test/support/conversations';
import type { BotReplyType } from '../../contract/shopper';
import type { LogEntry } from '../conversation';
import { unansweredQuestion } from './unanswered';

const { conversation } = Story.begin();
const answered = (type: BotReplyType): LogEntry => ({
  id: 'm-2',
  sequence: 3,
  clientMessageId: null,
  type: 'bot',
  content: 'Sorry?',
  agentName: null,
  timestamp: AT,
  bot: { type, intent: null, confidence: 0.2 },
});

describe('a question to the bot', () => {
  it.each(['fallback', 'clarify'] as const)('is left unanswered by %s', (type) => {
    expect(unansweredQuestion(conversation, '  Camel\n milk? ', answered(type))).toEqual({
      channel: 'default',
      locale: 'en',
      text: 'Camel milk?',
    });
  });

  it.each(['text', 'faq', 'order_status', 'handoff'] as const)('is answered by %s', (type) => {
    expect(unansweredQuestion(conversation, 'Milk?', answered(type))).toBeNull();
  });

  it('is kept short, without personal data, and in whole characters', () => {
    const kept = unansweredQuestion(conversation, `a@b.co ${'🥛'.repeat(400)}`, answered('fallback'));
    expect(kept?.text).toBe(`[e-mail] ${'🥛'.repeat(291)}`);
  });

  it('is kept without the shopper’s name', () => {
    const known = { ...conversation, shopper: { ...conversation.shopper, name: 'Amina Rahman' } };
    expect(unansweredQuestion(known, 'Amina wants camel milk', answered('fallback'))?.text).toBe(
      '[name] wants camel milk',
    );
  });

  it('is not kept when nothing is left of it', () => {
    expect(unansweredQuestion(conversation, ' \n ', answered('fallback'))).toBeNull();
  });
});
