import { texts as arabic } from './ar';
import { texts as bengali } from './bn';
import { texts as english } from './en';
import { loadAroundTexts } from './load-sheet-texts';

describe('the sentences around a chat', () => {
  it.each([arabic, bengali])('are complete: each language says everything, in its own words', (language) => {
    const said = new Map(Object.entries(language));
    const same = Object.entries(english).filter(([key, words]) => typeof words === 'string' && said.get(key) === words);
    expect(Object.keys(language).sort()).toEqual(Object.keys(english).sort());
    expect(same).toEqual([]);
  });

  it('are found by any tag of a language, and English stands in for the others', async () => {
    expect(await loadAroundTexts('bn-BD')).toBe(bengali);
    expect(await loadAroundTexts('ar_EG')).toBe(arabic);
    expect(await loadAroundTexts('fr')).toBe(english);
  });
});
