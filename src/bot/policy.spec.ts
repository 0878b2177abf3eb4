import type { Candidate } from './matchers/matcher';
import { decide } from './policy';

const question = { text: 'milk', locale: 'en', channel: 'default', shopper: { id: 's', verified: false } };
const fallback = { en: 'Sorry.', bn: 'দুঃখিত।' };

function candidate(intent: string, confidence: number, extra: Partial<Candidate> = {}): Candidate {
  const offer = { label: intent, action: `reply:${intent}` };
  return { type: 'text', content: `About ${intent}.`, intent, confidence, actions: [], offer, ...extra };
}

const on = (...candidates: Candidate[]) => decide(question, candidates, fallback);
const actionsOf = (answer: Candidate) => answer.actions.map(({ action }) => action);

describe('the policy', () => {
  it('answers what it is sure of', () => {
    expect(on(candidate('hours', 0.9), candidate('charge', 0.05))).toMatchObject({ type: 'text', intent: 'hours' });
  });

  describe('when it is said what is not wanted', () => {
    const negated = (...candidates: Candidate[]) =>
      decide({ ...question, text: 'I do not want to cancel my order' }, candidates, fallback);

    it('asks back, however sure it is', () => {
      const answer = negated(candidate('cancel', 0.98), candidate('hours', 0.1));
      expect(answer).toMatchObject({ type: 'clarify', content: 'Did you mean this?' });
      expect(actionsOf(answer)).toEqual(['reply:cancel', 'connect_agent']);
    });

    it.each([
      'I want to keep my order, not cancel it',
      'why was my order cancelled? I did not cancel it',
      'no refund please, send it again',
      'অর্ডার বাতিল না করে বদলান',
      'batil na',
      'ما أبغى ألغي الطلب',
    ])('asks back, in whichever words: %p', (text) => {
      const answer = decide({ ...question, text }, [candidate('cancel', 0.99)], fallback);
      expect(answer.type).toBe('clarify');
    });

    it('says that it has not understood, where there is nothing to ask about', () => {
      expect(negated(candidate('cancel', 0.98, { offer: undefined })).type).toBe('fallback');
    });

    it('still says where an order is', () => {
      expect(negated(candidate('order', 0.98, { type: 'order_status' })).type).toBe('order_status');
    });
  });

  describe('when a question only points at something', () => {
    const pointing = { ...question, text: 'how much is this?' };

    it('asks what it may be, however sure it is', () => {
      const answer = decide(pointing, [candidate('charge', 0.98), candidate('prices', 0.4)], fallback);
      expect(answer).toMatchObject({ type: 'clarify', content: 'Did you mean one of these?' });
      expect(actionsOf(answer)).toEqual(['reply:charge', 'reply:prices', 'connect_agent']);
    });

    it('says that it has not understood, where there is nothing to ask about', () => {
      expect(decide(pointing, [candidate('charge', 0.98, { offer: undefined })], fallback).type).toBe('fallback');
    });

    it('answers beside a question that says what it is', () => {
      expect(decide({ ...pointing, isPart: true }, [candidate('charge', 0.98)], fallback).type).toBe('text');
    });

    it('still hands over, and ends the chat', () => {
      expect(decide(pointing, [candidate('person', 0.98, { type: 'handoff' })], fallback).type).toBe('handoff');
    });
  });

  describe('when it did not understand the message before, either', () => {
    const again = (...candidates: Candidate[]) => decide({ ...question, misunderstood: true }, candidates, fallback);

    it('does not say the same again, but offers a person and a request', () => {
      const answer = again(candidate('hours', 0.2));
      expect(answer).toMatchObject({
        type: 'fallback',
        content: expect.stringContaining('shall I connect you') as string,
      });
      expect(actionsOf(answer)).toEqual(['reply:hours', 'connect_agent', 'create_ticket', 'show_faq']);
    });

    it('answers what it is sure of as ever', () => {
      expect(again(candidate('hours', 0.99)).content).toBe('About hours.');
    });
  });

  it('has no answer in the shopper’s own language, where the shop has no words for that', () => {
    expect(decide({ ...question, locale: 'ar' }, [], fallback).content).toMatch(/^عذر/);
    expect(decide({ ...question, locale: 'fr' }, [], fallback).content).toBe('Sorry.');
  });

  describe('when a person was asked for already', () => {
    const waiting = (...candidates: Candidate[]) => decide({ ...question, waiting: true }, candidates, fallback);

    it('offers no second one', () => {
      expect(actionsOf(waiting(candidate('hours', 0.99)))).toEqual([]);
      expect(actionsOf(waiting(candidate('hours', 0.7)))).toEqual(['reply:hours']);
      const order = candidate('order', 1, { actions: [{ label: 'A person', action: 'connect_agent' }] });
      expect(actionsOf(waiting(order))).toEqual([]);
    });

    it('says what becomes of a message that it has no answer to', () => {
      const answer = waiting();
      expect(answer.content).toBe(
        'I cannot answer that. Your message is kept: our team reads it as soon as somebody is free.',
      );
      expect(actionsOf(answer)).toEqual(['create_ticket', 'show_faq']);
    });
  });

  it('asks which, when neither of two is sure and together they are likely', () => {
    const answer = on(candidate('hours', 0.5), candidate('charge', 0.4));
    expect(answer.type).toBe('clarify');
    expect(actionsOf(answer)).toEqual(['reply:hours', 'reply:charge', 'connect_agent']);
  });

  it('asks whether it is what is likely, when nothing else is', () => {
    const answer = on(candidate('hours', 0.7));
    expect(answer).toMatchObject({ type: 'clarify', content: 'Did you mean this?' });
    expect(actionsOf(answer)).toEqual(['reply:hours', 'connect_agent']);
  });

  it('does not ask between two that are not likely together', () => {
    expect(on(candidate('hours', 0.5), candidate('charge', 0.2)).type).toBe('fallback');
  });

  it('offers what reads the same once', () => {
    const same = candidate('entry', 0.3, { type: 'faq', offer: { label: 'hours', action: 'faq:7' } });
    expect(actionsOf(on(candidate('hours', 0.4), same))).toEqual(['reply:hours', 'connect_agent', 'show_faq']);
  });

  it('takes an FAQ entry about the same for no reason to ask which', () => {
    const entry = candidate('entry', 0.68, { type: 'faq', offer: { label: 'hours', action: 'faq:7' } });
    expect(actionsOf(on(candidate('hours', 0.7), entry))).toEqual(['reply:hours', 'connect_agent']);
  });

  it('asks which, when two of a kind are both sure', () => {
    expect(on(candidate('hours', 0.9), candidate('charge', 0.89)).type).toBe('clarify');
  });

  it('takes an intent and an FAQ entry for the same thing, not for rivals', () => {
    expect(on(candidate('hours', 0.9), candidate('faq', 0.89, { type: 'faq', intent: null })).type).toBe('text');
  });

  it('hears the same intent from two matchers once', () => {
    expect(on(candidate('hours', 0.9), candidate('hours', 0.89)).type).toBe('text');
  });

  it('offers what is nearest, a person and the FAQ when it is not sure', () => {
    const answer = on(candidate('hours', 0.4));
    expect(answer).toMatchObject({ type: 'fallback', content: 'Sorry.', confidence: 0.4 });
    expect(actionsOf(answer)).toEqual(['reply:hours', 'connect_agent', 'show_faq']);
  });

  it('leaves the buttons of an answer as its matcher named them', () => {
    const actions = [{ label: 'How do I pay?', action: 'faq:7' }];
    const answer = on(candidate('pay', 0.9, { type: 'faq', actions }));
    expect(answer.actions).toEqual([...actions, { label: 'Talk to a person', action: 'connect_agent' }]);
  });

  it('answers the surest, in whichever order the matchers spoke', () => {
    expect(on(candidate('charge', 0.2), candidate('hours', 0.95), candidate('pay', 0.3)).intent).toBe('hours');
  });

  it.each([
    ['certain of one', 0.97, 0.96],
    ['clearly surer of one', 0.96, 0.92],
  ])('does not ask back when it is %s', (_how, first, second) => {
    expect(on(candidate('hours', first), candidate('charge', second))).toMatchObject({ type: 'text', intent: 'hours' });
  });

  it('cannot ask for what has no button: it answers with the sure one, and offers help without', () => {
    const silent = { offer: undefined };
    expect(on(candidate('hours', 0.9, silent), candidate('charge', 0.89)).intent).toBe('hours');
    expect(on(candidate('hours', 0.9), candidate('charge', 0.89, silent)).intent).toBe('hours');
    expect(on(candidate('hours', 0.7, silent), candidate('charge', 0.5)).type).toBe('fallback');
  });

  it('takes the next that can be offered for the rival', () => {
    const answer = on(candidate('hours', 0.9), candidate('mute', 0.89, { offer: undefined }), candidate('pay', 0.88));
    expect(actionsOf(answer)).toEqual(['reply:hours', 'reply:pay', 'connect_agent']);
  });

  it.each([
    ['likely alone', [0.6], ['reply:0']],
    ['not quite likely alone', [0.59], null],
    ['likely beside a negligible one', [0.6, 0.14], ['reply:0']],
    ['not likely, not even with a negligible one', [0.59, 0.14], null],
    ['likely beside one that is not negligible', [0.6, 0.15], ['reply:0', 'reply:1']],
    ['just likely together', [0.5, 0.25], ['reply:0', 'reply:1']],
    ['not likely together', [0.5, 0.24], null],
  ])('asks or offers help when the candidates are %s', (_how, confidences, asked) => {
    const answer = on(...confidences.map((confidence, at) => candidate(`${at}`, confidence)));
    expect(answer.type).toBe(asked === null ? 'fallback' : 'clarify');
    if (asked !== null) expect(actionsOf(answer)).toEqual([...asked, 'connect_agent']);
  });

  it('asks in words that tell one from several, as surely as the best is', () => {
    const one = on(candidate('hours', 0.7));
    const two = on(candidate('hours', 0.5), candidate('charge', 0.4));
    expect(one.content).toBe('Did you mean this?');
    expect(two.content).toBe('Did you mean one of these?');
    expect([one.confidence, two.confidence]).toEqual([0.7, 0.5]);
    expect([one.intent, two.intent]).toEqual([null, null]);
  });

  it('tells two FAQ entries from each other by what they say', () => {
    const entry = { type: 'faq' as const, intent: null };
    expect(on(candidate('milk', 0.9, entry), candidate('ghee', 0.89, entry)).type).toBe('clarify');
    const alike = { ...entry, content: 'The same.' };
    expect(on(candidate('milk', 0.9, alike), candidate('ghee', 0.89, alike)).type).toBe('faq');
  });

  it('offers three at most when it has no answer', () => {
    const answer = on(...['a', 'b', 'c', 'd'].map((name) => candidate(name, 0.1)));
    expect(actionsOf(answer)).toEqual(['reply:a', 'reply:b', 'reply:c', 'connect_agent', 'show_faq']);
  });

  it('says in the shopper’s language that it has no answer, and is not sure of that at all', () => {
    const answer = decide({ ...question, locale: 'bn' }, [], fallback);
    expect(answer).toMatchObject({ type: 'fallback', content: 'দুঃখিত।', confidence: 0, intent: null });
  });

  it('offers a person once', () => {
    const actions = [{ label: 'Connect me', action: 'connect_agent' }];
    expect(on(candidate('person', 0.95, { type: 'handoff', actions })).actions).toEqual(actions);
  });

  it.each([[[]], [[0.1]], [[0.5]], [[0.85]], [[0.5, 0.45]], [[1, 1]]])('leaves no dead end with %j', (confidences) => {
    const candidates = confidences.map((confidence, i) => candidate(`intent ${i}`, confidence));
    expect(actionsOf(on(...candidates))).toContain('connect_agent');
  });
});
