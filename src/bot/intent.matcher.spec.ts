import { IntentMatcher } from './intent.matcher';

const question = (text: string) => ({ text, locale: 'en', channel: 'default', shopper: { id: 's', verified: false } });

function engineWith(...patterns: string[]) {
  const intents = [{ id: '1', name: 'test', category: 'general', patterns, response: { en: 'Yes.' } }];
  return { id: '1', name: { en: 'Bot' }, intents };
}

describe('admin patterns', () => {
  it('run in linear time, whatever the admin wrote', () => {
    const matcher = new IntentMatcher(engineWith('^(a+)+$'), 'en', () => undefined);
    expect(matcher.match(question(`${'a'.repeat(400)}!`))).toEqual([]);
  });

  it('that do not compile are reported with their intent, and the others still work', () => {
    const bad: string[] = [];
    const matcher = new IntentMatcher(engineWith('(', 'hours'), 'en', (intent, pattern) =>
      bad.push(`${intent} ${pattern}`),
    );
    expect(bad).toEqual(['test (']);
    expect(matcher.match(question('opening hours?'))).toHaveLength(1);
  });

  it('score by how much of the question they explain', () => {
    const matcher = new IntentMatcher(engineWith('opening hours'), 'en', () => undefined);
    const whole = matcher.match(question('opening hours'))[0]?.confidence ?? 0;
    const part =
      matcher.match(question('my neighbour said something about your opening hours the other day'))[0]?.confidence ?? 1;
    expect(whole).toBe(1);
    expect(part).toBeLessThan(whole);
  });

  it('are bounded in number, and it is known how many were left out', () => {
    const patterns = Array.from({ length: 2_003 }, (_, i) => `word${i}x`);
    const matcher = new IntentMatcher(engineWith(...patterns), 'en', () => undefined);
    expect(matcher.leftOut).toBe(3);
    expect(matcher.match(question('word7x'))).toHaveLength(1);
    expect(matcher.match(question('word2001x'))).toEqual([]);
  });

  it('see through characters that nobody can see', () => {
    const matcher = new IntentMatcher(engineWith('re\u200Bfund'), 'en', () => undefined);
    expect(matcher.match(question('\u202Eref\u200Dund'))).toHaveLength(1);
  });
});
