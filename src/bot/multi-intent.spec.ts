import type { Candidate } from './matchers/matcher';
import { questionsIn, combined } from './multi-intent';

describe('the questions of a message', () => {
  it.each([
    ['How much is delivery and do you take bKash?', ['how much is delivery', 'do you take bkash?']],
    ['What are your hours? Also can I return the ghee?', ['what are your hours?', 'also can i return the ghee?']],
    ['ডেলিভারি চার্জ কত আর কখন পাব?', ['ডেলিভারি চার্জ কত', 'কখন পাব?']],
    ['delivery charge koto ar kobe pabo', ['delivery charge koto', 'kobe pabo']],
  ])('are told apart in %p', (text, parts) => {
    expect(questionsIn(text)).toEqual(parts.map((part) => part.normalize('NFC')));
  });

  it.each([
    'How much is delivery?',
    'Hi! How much is delivery?',
    'milk and butter and ghee',
    'I want a refund. Thank you.',
    'is it fresh? is it pure? is it cold? is it cheap?',
    `what? ${'and so on '.repeat(60)} why?`,
  ])('are not several in %.40p', (text) => {
    expect(questionsIn(text)).toEqual([]);
  });
});

describe('their answers', () => {
  const person = { label: 'Talk to a person', action: 'connect_agent' };
  const answer = (type: Candidate['type'], content: string, confidence = 1): Candidate => {
    const actions = type === 'faq' ? [{ label: content, action: `faq:${content}` }, person] : [person];
    return { type, content, intent: content, confidence, actions };
  };
  const none = answer('fallback', 'Sorry');

  it('are given together, with one way to a person, and believed as the weakest', () => {
    const both = combined(answer('text', '৳40'), [answer('faq', '৳40', 0.9), answer('text', 'Yes')]);
    expect(both).toMatchObject({ type: 'text', content: '৳40\n\nYes', confidence: 0.9 });
    expect(both.actions.map(({ action }) => action)).toEqual(['faq:৳40', 'connect_agent']);
  });

  it('are one where both mean the same, or one alone is known', () => {
    expect(combined(none, [answer('text', '৳40'), none]).content).toBe('৳40');
    expect(combined(none, [answer('text', '৳40'), answer('text', '৳40')]).content).toBe('৳40');
    const whole = answer('faq', 'Whole');
    expect(combined(whole, [answer('text', '৳40'), none])).toBe(whole);
    expect(combined(none, [none, none])).toBe(none);
  });

  it('are followed by what an unclear one may mean', () => {
    const hours = { label: 'Opening hours', action: 'reply:Opening hours' };
    const unclear = { ...answer('clarify', 'Did you mean this?'), actions: [hours, person] };
    const answered = combined(answer('text', '৳40'), [answer('text', '৳40'), unclear]);
    expect(answered).toMatchObject({ content: '৳40', actions: [hours, person] });
  });

  it.each(['order_status', 'handoff'] as const)('do not stand in the way of %s', (type) => {
    const whole = answer(type, 'Which order is it?');
    expect(combined(whole, [answer('text', '৳40'), answer('text', 'Yes')])).toBe(whole);
  });
});
