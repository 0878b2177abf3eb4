import { excerptOf } from './excerpt';

const isMilk = (word: string) => ['milk', 'দুধ'].includes(word.toLowerCase());

describe('an excerpt', () => {
  it('is a short answer as a whole, with every hit marked', () => {
    const { text, highlights } = excerptOf('Milk keeps\n three days; opened milk one.', isMilk);
    expect(text).toBe('Milk keeps three days; opened milk one.');
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['Milk', 'milk']);
  });

  it('of a long answer shows the place of the hit, cut between words', () => {
    const { text, highlights } = excerptOf(
      `${'Some words before. '.repeat(20)}The milk ${'and after it. '.repeat(20)}`,
      isMilk,
    );
    expect(text.length).toBeLessThanOrEqual(162);
    expect(text).toMatch(/^…\w.*\w\.?…$/);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['milk']);
  });

  it('marks a Bengali word with its signs', () => {
    const { text, highlights } = excerptOf('আমাদের দুধ তিন দিন থাকে।', isMilk);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['দুধ']);
  });

  it('begins at the beginning when only the question has the words', () => {
    expect(excerptOf('x'.repeat(30).concat(' ').repeat(10), isMilk)).toEqual({
      text: expect.stringMatching(/^x.*x…$/) as string,
      highlights: [],
    });
  });

  it('ends somewhere in a text without any space', () => {
    expect(excerptOf('x'.repeat(5_000), isMilk).text).toHaveLength(161);
  });
});
