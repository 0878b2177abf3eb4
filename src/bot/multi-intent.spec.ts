import type { Candidate, Matcher } from './matchers/matcher';
import { answerEach, combined } from './multi-intent';

describe('their answers', () => {
  const person = { label: 'Talk to a person', action: 'connect_agent' };
  const answer = (type: Candidate['type'], content: string, confidence = 1): Candidate => {
    const actions = type === 'faq' ? [{ label: content, action: `faq:${content}` }, person] : [person];
    return { type, content, intent: content, confidence, actions };
  };
  const none = answer('fallback', 'Sorry');

  it('are given together, with one way to a person, and believed as the weakest', () => {
    const both = combined(answer('text', '৳40'), [answer('faq', '৳40', 0.9), answer('text', 'Yes')], 'en');
    expect(both).toMatchObject({ type: 'text', content: '৳40\n\nYes', confidence: 0.9 });
    expect(both.actions.map(({ action }) => action)).toEqual(['faq:৳40', 'connect_agent']);
  });

  it('keep what each is about, and the first of the intents', () => {
    const topic = (id: string) => ({ topics: [{ kind: 'faq' as const, id }] });
    const both = combined(
      none,
      [{ ...answer('text', 'A'), ...topic('1') }, answer('text', 'B'), { ...answer('faq', 'C'), ...topic('2') }],
      'en',
    );
    expect(both).toMatchObject({ intent: 'A', content: 'A\n\nB\n\nC', confidence: 1 });
    expect(both.topics).toEqual([
      { kind: 'faq', id: '1' },
      { kind: 'faq', id: '2' },
    ]);
  });

  it('are one where both mean the same, or one alone is known', () => {
    expect(combined(none, [answer('text', '৳40'), none], 'en').content).toBe('৳40');
    expect(combined(none, [answer('text', '৳40'), answer('text', '৳40')], 'en').content).toBe('৳40');
    expect(combined(none, [answer('faq', '৳40'), none], 'en').type).toBe('faq');
    const said = answer('text', 'Whole');
    expect(combined(said, [answer('faq', '৳40'), none], 'en')).toBe(said);
    const whole = answer('faq', 'Whole');
    expect(combined(whole, [answer('text', '৳40'), none], 'en')).toBe(whole);
    expect(combined(none, [none, none], 'en')).toBe(none);
  });

  it('are followed by what an unclear one may mean', () => {
    const hours = { label: 'Opening hours', action: 'reply:Opening hours' };
    const unclear = { ...answer('clarify', 'Did you mean this?'), actions: [hours, person] };
    const answered = combined(answer('text', '৳40'), [answer('text', '৳40'), unclear], 'en');
    expect(answered).toMatchObject({
      type: 'text',
      content: '৳40\n\nDid you mean this?',
      actions: [hours, person],
    });
    const more = { ...unclear, actions: [{ label: 'Address', action: 'faq:address' }, person] };
    expect(combined(answer('faq', '৳40'), [answer('faq', '৳40'), unclear, more], 'bn').content).toBe(
      '৳40\n\nআপনি কি এগুলোর কোনোটি জানতে চাইছেন?'.normalize('NFC'),
    );
    expect(combined(none, [unclear, none], 'en')).toBe(none);
  });

  describe('beside others', () => {
    const heard: string[] = [];
    const matcher = (name: string): Matcher => ({
      name,
      match: ({ text }) => {
        heard.push(`${name}: ${text}`);
        const offer = { label: 'Cancel', action: 'faq:cancel' };
        return [{ ...answer('text', `About ${text}`, text.includes('maybe') ? 0.65 : 1), actions: [], offer }];
      },
    });
    const ask = async (text: string, decided: Candidate, order?: Candidate) => {
      heard.length = 0;
      const question = { text, locale: 'en', channel: 'c', shopper: { id: 's', verified: false } };
      return answerEach(question, [matcher('order'), matcher('intent')], { en: 'Sorry.' }, { decided, order });
    };
    const shown: Candidate = { ...answer('order_status', 'It is shipped.'), topics: [{ kind: 'order', id: 'S00042' }] };
    const asks: Candidate = { ...answer('order_status', 'Which order is it?'), asks: {} };

    it('come from every matcher but that of orders, which are looked up once', async () => {
      const both = await ask('what is pure? where is Sylhet?', none);
      expect(both.content).toBe('About what is pure?\n\nAbout where is sylhet?');
      expect(heard).toEqual(['intent: what is pure?', 'intent: where is sylhet?']);
    });

    it.each([
      'where is S00042 and how do I pay',
      'how do I pay and where is my order S00042',
      'S00042. Where is it? How do I pay',
      'My order is S00042. how do I pay',
      'S00042 কোথায়? how do I pay',
    ])('follow the order: %p', async (text) => {
      const both = await ask(text, shown);
      expect(both).toMatchObject({ type: 'order_status', content: 'It is shipped.\n\nAbout how do i pay' });
      expect(both.topics).toEqual(shown.topics);
    });

    it('come before what is asked about the order', async () => {
      const both = await ask('where is my order and how do I pay', asks);
      expect(both).toMatchObject({ content: 'About how do i pay\n\nWhich order is it?', asks: {} });
    });

    it('say what they left open, before what is asked about the order', async () => {
      const offer = { label: 'Cancel', action: 'faq:cancel' };
      expect(await ask('Where is my order? Do you maybe sell ghee?', asks)).toMatchObject({
        type: 'order_status',
        content: 'Did you mean this?\n\nWhich order is it?',
        actions: [offer, person],
        asks: {},
      });
      const all = await ask('Where is S00042? Do you maybe sell ghee? How do I pay?', shown);
      expect(all).toMatchObject({
        content: 'It is shipped.\n\nAbout how do i pay?\n\nDid you mean this?',
        actions: [offer, person],
        topics: shown.topics,
      });
    });

    it('do not hide an order that is asked for, too', async () => {
      const better = answer('text', 'Payment');
      expect((await ask('where is S00042 and how do I pay', better, shown)).content).toMatch(/^It is shipped/);
      expect((await ask('is it pure and how do I pay', better, shown)).content).not.toMatch(/shipped/);
      const unsure = { ...shown, confidence: 0.6 };
      expect((await ask('where is S00042 and how do I pay', better, unsure)).content).not.toMatch(/shipped/);
    });

    it('give way to an order whose number is marked as one, or which is as well understood', async () => {
      const mentioned = { ...shown, confidence: 0.9 };
      const about = async (text: string, sure: number) =>
        (await ask(`do you sell ghee? ${text}`, answer('text', 'Ghee', sure), mentioned)).content;
      expect(await about('does my order #4211 have some?', 1)).toMatch(/^It is shipped/);
      expect(await about('where is my order 4211?', 1)).toMatch(/^It is shipped/);
      expect(await about('does my order 4211 have some?', 0.9)).toMatch(/^It is shipped/);
      expect(await about('does my order 4211 have some?', 1)).not.toMatch(/shipped/);
    });

    it.each(['where is S00042?', 'S00042, when will it come?', 'S00042? kobe pabo?', 'S00042 কোথায়? কবে পাব?'])(
      'are none where all of it is about the order: %p',
      async (text) => expect(await ask(text, shown)).toBe(shown),
    );

    it('are none where a person is asked for', async () => {
      const person = answer('handoff', 'Here you are');
      expect(await ask('how do I pay? is anyone there?', person)).toBe(person);
    });

    it('are not what the shopper does not want', async () => {
      const negated = {
        ...answer('clarify', 'Did you mean this?'),
        actions: [{ label: 'Cancel', action: 'faq:cancel' }],
      };
      expect(await ask('why was it cancelled? did I? I did not cancel it', negated)).toBe(negated);
    });
  });
});
