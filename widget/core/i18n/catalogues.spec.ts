import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as arabic from './ar';
import * as bengali from './bn';
import * as english from './en';
import type { Sentence } from './translate';

type Section = Readonly<Record<string, Sentence>>;
type Sections = Readonly<Record<string, Section>>;

const WIDGET = join(__dirname, '..', '..');
const LANGUAGES: readonly (readonly [string, Sections])[] = [
  ['en', english],
  ['bn', bengali],
  ['ar', arabic],
];
const OTHERS = LANGUAGES.slice(1);

/** "panel.waitAbout" and its sentence. */
function sentencesOf(sections: Sections): ReadonlyMap<string, Sentence> {
  return new Map(
    Object.entries(sections).flatMap(([name, section]) =>
      Object.entries(section).map(([key, sentence]) => [`${name}.${key}`, sentence] as const),
    ),
  );
}

const ENGLISH = sentencesOf(english);
const formsOf = (sentence: Sentence | undefined): readonly string[] =>
  typeof sentence === 'object' ? Object.values(sentence) : [sentence ?? ''];
const gapsOf = (sentence: Sentence | undefined): readonly string[] =>
  [...new Set(formsOf(sentence).flatMap((form) => [...form.matchAll(/\{\w+\}/g)].map(([gap]) => gap)))].sort();

describe('the catalogues', () => {
  it.each(OTHERS)('say everything in %s that English says', (_, sections) => {
    expect([...sentencesOf(sections).keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it.each(OTHERS)('say it in the words of %s', (_, sections) => {
    const same = [...sentencesOf(sections)].filter(([key, sentence]) =>
      formsOf(sentence).some((form) => form === '' || formsOf(ENGLISH.get(key)).includes(form)),
    );
    expect(same).toEqual([]);
  });

  it.each(OTHERS)('leave the same gaps in %s', (_, sections) => {
    const other = [...sentencesOf(sections)].filter(
      ([key, sentence]) => gapsOf(sentence).join() !== gapsOf(ENGLISH.get(key)).join(),
    );
    expect(other).toEqual([]);
  });

  it.each(LANGUAGES)('have all plural forms of %s wherever English counts', (language, sections) => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const all = sentencesOf(sections);
    const counted = [...ENGLISH].filter(([, sentence]) => typeof sentence === 'object').map(([key]) => key);
    expect(counted.length).toBeGreaterThan(5);
    for (const [key, sentence] of all) {
      const forms = typeof sentence === 'object' ? Object.keys(sentence).sort() : null;
      expect([key, forms]).toEqual([key, counted.includes(key) ? wanted : null]);
    }
  });

  it('hold no sentence that nobody says', () => {
    const unsaid = [...ENGLISH.keys()].filter((path) => {
      const [section = '', ...rest] = path.split('.');
      return !isSaid(section, rest.join('.'));
    });
    expect(unsaid).toEqual([]);
  });
});

const SOURCES = readdirSync(WIDGET, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(core\/(?!i18n\/(en|bn|ar))|loader|panel|features|ui)\b.*(?<!\.spec)\.ts$/.test(file))
  .map((file) => readFileSync(join(WIDGET, file), 'utf8'));
/** What the others use of a section goes through the file that names it. */
const SHARED: Readonly<Record<string, string>> = {
  panel: '\\bsay\\b',
  forms: 'formSentences',
  sheets: 'sheetSentences',
  stars: 'starSentences',
};

/** A key that is put together (`status.${status}`) counts as said where its beginning is. */
function isSaid(section: string, key: string): boolean {
  const [group] = key.split('.');
  const spoken = key.includes('.') ? `'${key}'|\`${group}\\.\\$\\{` : `'${key}'|\\.${key}\\b`;
  const naming = new RegExp(`\\b${SHARED[section] ?? section}\\b`);
  return SOURCES.some((source) => naming.test(source) && new RegExp(spoken).test(source));
}
