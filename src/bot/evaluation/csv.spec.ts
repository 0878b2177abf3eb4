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
});
