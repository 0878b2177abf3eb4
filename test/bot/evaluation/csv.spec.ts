import { readCsv } from './csv';

describe('reading CSV', () => {
  it('keeps commas, quotes and line breaks inside quotes', () => {
    const text = '\uFEFFutterance,intent,note\r\n"a, ""b""\nc",x,\r\nplain,y,z\n\n';
    expect(readCsv(text)).toEqual([
      { utterance: 'a, "b"\nc', intent: 'x', note: '' },
      { utterance: 'plain', intent: 'y', note: 'z' },
    ]);
  });

  it('needs no line break at the end', () => {
    expect(readCsv('utterance,intent\n"a",x')).toEqual([{ utterance: 'a', intent: 'x' }]);
  });

  it('keeps a quotation mark inside a field that does not begin with one', () => {
    expect(readCsv('utterance\na 5" pipe')).toEqual([{ utterance: 'a 5" pipe' }]);
  });

  it.each([
    ['left open', 'utterance,intent\nhello,x\n"bye,y\nagain,z', 3],
    ['followed by more', 'utterance,intent\n"bye" now,y', 2],
  ])('says where a quotation is %s', (_, text, line) => {
    expect(() => readCsv(text)).toThrow(`line ${line}`);
  });
});
