import type { IntentRow } from '../../contract/odoo';
import { phrasesOf } from './phrases';

const intent = (id: string, examples?: IntentRow['examples']): IntentRow => ({
  id,
  name: `Name of ${id}`,
  category: 'general',
  patterns: [],
  response: { en: 'Yes.' },
  ...(examples === undefined ? {} : { examples }),
});
const engine = (...intents: IntentRow[]) => ({ id: 'engine', name: { en: 'Engine' }, intents });
const many = (count: number) => Array.from({ length: count }, (_, i) => `phrase ${i}`);

describe('what an engine teaches', () => {
  it('are the examples of every language, and the name beside few of them', () => {
    const phrases = phrasesOf(engine(intent('hours', { en: ['open?', '  '], bn: ['খোলা?'] })));
    expect(phrases).toEqual([
      { text: 'open?', intent: 'hours' },
      { text: 'খোলা?', intent: 'hours' },
      { text: 'Name of hours', intent: 'hours', isName: true },
    ]);
  });

  it('is nothing for an intent that has only patterns', () => {
    expect(phrasesOf(engine(intent('hours')))).toEqual([]);
  });

  it('leaves the name out where the examples say it better', () => {
    expect(phrasesOf(engine(intent('hours', { en: many(60) }))).some(({ isName }) => isName)).toBe(false);
  });

  it('is bounded, and forgets no intent over another’s length', () => {
    const phrases = phrasesOf(engine(intent('long', { en: many(50_000) }), intent('short', { en: ['one'] })));
    expect(phrases).toHaveLength(20_000);
    expect(phrases.some(({ intent: id }) => id === 'short')).toBe(true);
  });

  it('is bounded in letters, too: long phrases take as long to learn as many short ones', () => {
    const long = many(10_000).map((text) => text.padEnd(300, '.'));
    const phrases = phrasesOf(engine(intent('long', { en: long }), intent('short', { en: ['one'] })));
    expect(phrases.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1_000_000);
    expect(phrases.some(({ intent: id }) => id === 'short')).toBe(true);
  });
});
