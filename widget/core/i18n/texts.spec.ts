import { texts as arabic } from './ar';
import { texts as bengali } from './bn';
import { texts as english } from './en';
import { DEFAULT_TEXTS, loadTexts } from './load-texts';
import { Wording } from './wording';

describe('the languages', () => {
  it.each([arabic, bengali])('are complete: each says everything, in its own words', (language) => {
    const said = new Map(Object.entries(language));
    const same = Object.entries(english).filter(
      ([key, words]) => typeof words === 'string' && key !== 'direction' && said.get(key) === words,
    );
    expect(Object.keys(language).sort()).toEqual(Object.keys(english).sort());
    expect(same).toEqual([]);
  });

  it('are found by any tag of theirs, and English stands in for the others', async () => {
    expect(await loadTexts('bn-BD')).toBe(bengali);
    expect(await loadTexts('ar_EG')).toBe(arabic);
    expect(await loadTexts('fr')).toBe(DEFAULT_TEXTS);
  });

  it('write digits and days as the language does', () => {
    const wording = new Wording(bengali, 'bn');
    expect(wording.number(1200)).toBe('১,২০০');
    expect(wording.day('2026-11-20T08:00:00Z', Date.parse('2026-11-20T10:00:00Z'))).toBe('আজ');
    expect(wording.date('2026-11-22T08:00:00Z')).toBe('২২ নভেম্বর');
    expect(wording.time(new Date(2026, 10, 20, 9, 5).toISOString())).toBe('সকাল ৯:০৫');
    expect(wording.time('not a date')).toBe('');
    expect(new Wording(arabic, 'ar-EG').number(1200)).toBe('١٬٢٠٠');
  });
});
