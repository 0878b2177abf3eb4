import { parse } from 'content-disposition';
import fc from 'fast-check';
import { fileDisposition } from './file-disposition';

describe('the name a file is saved under', () => {
  it.each([
    ['note.txt', 'attachment; filename="note.txt"'],
    ['Erklärung.pdf', `attachment; filename="Erklarung.pdf"; filename*=UTF-8''Erkl%C3%A4rung.pdf`],
    ['রসিদ.pdf', `attachment; filename="file.pdf"; filename*=UTF-8''%E0%A6%B0%E0%A6%B8%E0%A6%BF%E0%A6%A6.pdf`],
    [
      'فاتورة 12.pdf',
      `attachment; filename="_ 12.pdf"; filename*=UTF-8''%D9%81%D8%A7%D8%AA%D9%88%D8%B1%D8%A9%2012.pdf`,
    ],
    ['🧾.png', `attachment; filename="file.png"; filename*=UTF-8''%F0%9F%A7%BE.png`],
    ['5€ off.csv', `attachment; filename="5_ off.csv"; filename*=UTF-8''5%E2%82%AC%20off.csv`],
    ['a%41.txt', `attachment; filename="a%41.txt"; filename*=UTF-8''a%2541.txt`],
    ['a"b.txt', 'attachment; filename="a\\"b.txt"'],
  ])('%p is written %p', (name, header) => expect(fileDisposition(name)).toBe(header));

  it('is said of what a browser shows as well', () =>
    expect(fileDisposition('Büro.png', 'inline')).toBe(`inline; filename="Buro.png"; filename*=UTF-8''B%C3%BCro.png`));

  it('is one line of ASCII that means the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (text) => {
        const name = `${text.replace(/[/\\]/g, '').trim()}.txt`;
        const header = fileDisposition(name);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(parse(header).parameters.filename).toBe(name);
      }),
    );
  });
});
