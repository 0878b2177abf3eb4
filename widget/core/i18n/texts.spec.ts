import { texts as arabic } from './ar';
import { texts as bengali } from './bn';
import { texts as english } from './en';
import { DEFAULT_TEXTS, loadTexts } from './load-texts';
import { Wording } from './wording';

const AT_TEN = { now: () => new Date(2026, 10, 20, 10).getTime() };

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
    const wording = new Wording(bengali, 'bn', AT_TEN);
    expect(wording.number(1200)).toBe('১,২০০');
    expect(wording.day(new Date(2026, 10, 20, 8).toISOString())).toBe('আজ');
    expect(wording.date(new Date(2026, 10, 22, 8).toISOString())).toBe('২২ নভেম্বর');
    expect(wording.time(new Date(2026, 10, 20, 9, 5).toISOString())).toBe('সকাল ৯:০৫');
    expect(wording.time('not a date')).toBe('');
    expect(new Wording(arabic, 'ar-EG', AT_TEN).number(1200)).toBe('١٬٢٠٠');
  });
});
