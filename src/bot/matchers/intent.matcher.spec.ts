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
});
