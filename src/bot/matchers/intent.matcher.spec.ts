import { IntentMatcher } from './intent.matcher';

const question = (text: string) => ({ text, locale: 'en', channel: 'default', shopper: { id: 's', verified: false } });

function engineWith(...patterns: string[]) {
  const intents = [{ id: '1', name: 'test', category: 'general', patterns, response: { en: 'Yes.' } }];
  return { id: '1', name: { en: 'Bot' }, intents };
}

describe('admin patterns', () => {
  it('run in linear time, whatever the admin wrote', () => {
    const matcher = new IntentMatcher(engineWith('^(a+)+$'), 'en');
    expect(matcher.match(question(`${'a'.repeat(400)}!`))).toEqual([]);
  });

  it('that do not compile are left out with their intent and pattern told, and the others still work', () => {
    const matcher = new IntentMatcher(engineWith('(', 'hours'), 'en');
    expect(matcher.rejected).toEqual([{ intent: '1', pattern: '(', reason: 'not_understood' }]);
    expect(matcher.match(question('opening hours?'))).toHaveLength(1);
  });

  it('score by how much of the question they explain', () => {
    const matcher = new IntentMatcher(engineWith('opening hours'), 'en');
    const whole = matcher.match(question('opening hours'))[0]?.confidence ?? 0;
    const part =
      matcher.match(question('my neighbour said something about your opening hours the other day'))[0]?.confidence ?? 1;
    expect(whole).toBe(1);
    expect(part).toBeLessThan(whole);
  });

  it('are bounded in number, and it is known which were left out', () => {
    const patterns = Array.from({ length: 2_003 }, (_, i) => `word${i}x`);
    const matcher = new IntentMatcher(engineWith(...patterns), 'en');
    expect(matcher.rejected).toEqual(
      [2_000, 2_001, 2_002].map((i) => ({ intent: '1', pattern: `word${i}x`, reason: 'too_many' })),
    );
    expect(matcher.match(question('word7x'))).toHaveLength(1);
    expect(matcher.match(question('word2001x'))).toEqual([]);
  });

  it('see through characters that nobody can see', () => {
    const matcher = new IntentMatcher(engineWith('re\u200Bfund'), 'en');
    expect(matcher.match(question('\u202Eref\u200Dund'))).toHaveLength(1);
  });

  it('answer with the intent of the pattern that explains most, the others after it', () => {
    const intent = (id: string, ...patterns: string[]) => ({
      ...{
        id,
        name: `Intent ${id}`,
        category: 'general',
        patterns,
        response: { en: `Answer ${id}.`, bn: `উত্তর ${id}` },
      },
    });
    const engine = {
      id: '1',
      name: {},
      intents: [intent('1', 'op'), intent('2', 'open', 'opening hours', 'o'), intent('3', 'tea')],
    };
    const [first, second, ...rest] = new IntentMatcher(engine, 'bn').match(question('opening hours'));
    expect(first).toMatchObject({
      ...{ type: 'text', intent: 'Intent 2', content: 'Answer 2.', confidence: 1, actions: [] },
      ...{ topics: [{ kind: 'intent', id: '2' }], why: 'pattern opening hours' },
    });
    expect(second?.intent).toBe('Intent 1');
    expect(rest).toEqual([]);
    const [german] = new IntentMatcher(engine, 'bn').match({ ...question('opening hours'), locale: 'de' });
    expect(german?.content).toBe('উত্তর 2');
  });

  it('are sure of any match, and the surer the more of the question it is', () => {
    const [quarter] = new IntentMatcher(engineWith('open'), 'en').match(question('open next monday'));
    expect(quarter?.confidence).toBeCloseTo(0.9 + 0.1 * 0.25, 10);
    const [hardly] = new IntentMatcher(engineWith('x*'), 'en').match(question('open'));
    expect(hardly?.confidence).toBeCloseTo(0.9 + 0.1 * 0.01, 10);
  });

  it('match in capitals as well, and never nothing', () => {
    expect(new IntentMatcher(engineWith('HOURS'), 'en').match(question('hours'))).toHaveLength(1);
    expect(new IntentMatcher(engineWith('.*'), 'en').match(question(' '))).toEqual([]);
  });

  it('see the first 500 characters, blanks counted once', () => {
    const matcher = new IntentMatcher(engineWith('hours'), 'en');
    expect(matcher.match(question(`${'a'.repeat(494)} hours`))).toHaveLength(1);
    expect(matcher.match(question(`${'a'.repeat(495)} hours`))).toEqual([]);
    expect(matcher.match(question(`${'a'.repeat(9)}${' '.repeat(1_900)}hours`))).toHaveLength(1);
  });
});
