import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesIn, phrasesIn } from './input';

describe('what an evaluation is given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('is read whatever wrote it', () => {
    expect(phrasesIn(file('spreadsheet.csv', '\uFEFFintent,note,utterance\r\nhours,,"open\r\ntoday?"\r\n'))).toEqual([
      { utterance: 'open\r\ntoday?', intent: 'hours' },
    ]);
    expect(linesIn(file('lines.txt', '\uFEFFrain?\r\n\r\nsnow?'))).toEqual(['rain?', 'snow?']);
  });

  it('leaves out lines without a phrase or without an intent', () => {
    const text = 'utterance,intent\n ,hours\nopen today?,\nopen?,hours';
    expect(phrasesIn(file('gaps.csv', text))).toEqual([{ utterance: 'open?', intent: 'hours' }]);
  });

  it.each([
    ['other columns', 'text,label\nopen?,hours'],
    ['other separators', 'utterance;intent\nopen?;hours'],
    ['nothing', ''],
    ['column names only', 'utterance,intent\n'],
    ['a quotation left open', 'utterance,intent\n"open?,hours\n'],
  ])('is refused in one line that names the file when it has %s', (_, text) => {
    const path = file('refused.csv', text);
    expect(() => phrasesIn(path)).toThrow(/^[^\n]*refused\.csv[^\n]*$/);
  });

  it('is refused when it is no file, or has no line', () => {
    expect(() => phrasesIn(join(folder, 'missing.csv'))).toThrow(/^[^\n]*missing\.csv[^\n]*$/);
    expect(() => linesIn(file('empty.txt', '\n \n'))).toThrow('empty.txt');
  });
});
