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

  it.each([[[]], [[0.1]], [[0.5]], [[0.85]], [[0.5, 0.45]], [[1, 1]]])('leaves no dead end with %j', (confidences) => {
    const candidates = confidences.map((confidence, i) => candidate(`intent ${i}`, confidence));
    expect(actionsOf(on(...candidates))).toContain('connect_agent');
  });
});
