import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countedIn, itKeepsThePromises, sentencesOf } from '../../../test/support/catalogues';
import type { Catalogues } from '../../../test/support/catalogues';
import * as arabic from './ar';
import * as bengali from './bn';
import * as english from './en';

const WIDGET = join(__dirname, '..', '..');
const CATALOGUES: Catalogues = [
  ['en', english],
  ['bn', bengali],
  ['ar', arabic],
];
const ENGLISH = sentencesOf(english);

describe('the catalogues', () => {
  itKeepsThePromises(CATALOGUES);

  it('count something', () => {
    expect(countedIn(english).length).toBeGreaterThan(5);
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
