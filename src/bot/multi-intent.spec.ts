import type { Candidate, Matcher } from './matchers/matcher';
import { answerEach, questionsIn, combined } from './multi-intent';

describe('the questions of a message', () => {
  it.each([
    ['How much is delivery and do you take bKash?', ['how much is delivery', 'do you take bkash?']],
    ['What are your hours? Also can I return the ghee?', ['what are your hours?', 'also can i return the ghee?']],
    ['ডেলিভারি চার্জ কত আর কখন পাব?', ['ডেলিভারি চার্জ কত', 'কখন পাব?']],
    ['is it fresh? is it pure? is it cold?', ['is it fresh?', 'is it pure?', 'is it cold?']],
    ['what is it, and also where is it', ['what is it', 'where is it']],
    [
      'is ghee in stock! what does it cost. when is it here',
      ['is ghee in stock!', 'what does it cost.', 'when is it here'],
    ],
    [`what? ${'x'.repeat(389)} why?`, ['what?', `${'x'.repeat(389)} why?`]],
    ['delivery charge koto ar kobe pabo', ['delivery charge koto', 'kobe pabo']],
    ['how much is it, is it pure and when you deliver', ['how much is it', 'is it pure', 'when you deliver']],
    ['كم سعر التوصيل ومتى يصل الطلب؟', ['كم سعر التوصيل', 'متى يصل الطلب؟']],
    ['هل الحليب طازج؟ كيف أدفع؟', ['هل الحليب طازج؟', 'كيف أدفع؟']],
    ['كم السعر، هل هو طبيعي', ['كم السعر', 'هل هو طبيعي']],
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
    `what? ${'x'.repeat(390)} why?`,
    'somehow and whatever',
    'when I am not at home, can you leave it with the neighbour?',
    'milk, curd, butter: how much?',
    'كم سعر الحليب واللبن؟',
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

  it('keep what each is about, and the first of the intents', () => {
    const topic = (id: string) => ({ topics: [{ kind: 'faq' as const, id }] });
    const both = combined(none, [
      { ...answer('text', 'A'), ...topic('1') },
      answer('text', 'B'),
      { ...answer('faq', 'C'), ...topic('2') },
    ]);
    expect(both).toMatchObject({ intent: 'A', content: 'A\n\nB\n\nC', confidence: 1 });
    expect(both.topics).toEqual([
      { kind: 'faq', id: '1' },
      { kind: 'faq', id: '2' },
    ]);
  });

  it('are one where both mean the same, or one alone is known', () => {
    expect(combined(none, [answer('text', '৳40'), none]).content).toBe('৳40');
    expect(combined(none, [answer('text', '৳40'), answer('text', '৳40')]).content).toBe('৳40');
    expect(combined(none, [answer('faq', '৳40'), none]).type).toBe('faq');
    const said = answer('text', 'Whole');
    expect(combined(said, [answer('faq', '৳40'), none])).toBe(said);
    const whole = answer('faq', 'Whole');
    expect(combined(whole, [answer('text', '৳40'), none])).toBe(whole);
    expect(combined(none, [none, none])).toBe(none);
  });

  it('are followed by what an unclear one may mean', () => {
    const hours = { label: 'Opening hours', action: 'reply:Opening hours' };
    const unclear = { ...answer('clarify', 'Did you mean this?'), actions: [hours, person] };
    const answered = combined(answer('text', '৳40'), [answer('text', '৳40'), unclear]);
    expect(answered).toMatchObject({ content: '৳40', actions: [hours, person] });
    expect(combined(none, [unclear, none])).toBe(none);
  });

  it.each(['order_status', 'handoff'] as const)('do not stand in the way of %s', (type) => {
    const whole = answer(type, 'Which order is it?');
    expect(combined(whole, [answer('text', '৳40'), answer('text', 'Yes')])).toBe(whole);
  });

  it('come from every matcher, and orders are looked up once', async () => {
    const heard: string[] = [];
    const hears = (name: string): Matcher => ({
      name,
      match: ({ text }) => {
        heard.push(`${name}: ${text}`);
        return [{ ...answer('text', `About ${text}`), actions: [] }];
      },
    });
    const question = {
      text: 'what is it? where is it?',
      locale: 'en',
      channel: 'c',
      shopper: { id: 's', verified: false },
    };
    const matchers = [hears('order'), hears('intent')];
    const both = await answerEach(question, matchers, { en: 'Sorry.' }, none);
    expect(both.content).toBe('About what is it?\n\nAbout where is it?');
    expect(heard).toEqual(['intent: what is it?', 'intent: where is it?']);
    const order = answer('order_status', 'Which order is it?');
    expect(await answerEach(question, matchers, { en: 'Sorry.' }, order)).toBe(order);
    expect(heard).toHaveLength(2);
  });
});
