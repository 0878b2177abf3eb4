import { EMOJI_GROUPS, GROUP_NAMES } from './emoji-groups';
import { findEmoji } from './emoji-search';

const found = (query: string) => findEmoji(query).map(({ emoji }) => emoji);

describe('the search for an emoji', () => {
  it('goes by the beginning of a word, in English and in Bengali', () => {
    expect(found('thank')).toContain('🙏');
    expect(found('ধন্য')).toContain('🙏');
    expect(found('দুধ')).toEqual(['🥛']);
  });

  it('wants every word, and shows whole words first', () => {
    expect(found('red heart')).toEqual(['❤️']);
    expect(found('car')[0]).toBe('🛒');
    expect(found('sun')[0]).toBe('☀️');
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    expect(found('  ')).toEqual([]);
    expect(found('<script>')).toEqual([]);
  });
});

describe('the emoji at hand', () => {
  const all = GROUP_NAMES.flatMap((name) => EMOJI_GROUPS[name]);

  it('are about two hundred, none twice', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
  });

  it('are each found by a word in English and one in Bengali', () => {
    const lacking = all.filter(
      ({ words }) => !words.some((word) => /^[a-z]+$/.test(word)) || !words.some((word) => /[ঀ-৿]/.test(word)),
    );
    expect(lacking).toEqual([]);
  });
});
