import { textPieces } from './text-pieces';

describe('a long text', () => {
  it('stays whole when it fits', () => {
    expect(textPieces('  Hello there. ', 12)).toEqual(['Hello there.']);
    expect(textPieces('', 10)).toEqual([]);
  });

  it.each([
    ['between paragraphs', 'One two.\n\nThree four. Five', 14, ['One two.', 'Three four.', 'Five']],
    ['between lines', 'One two\nthree four five', 12, ['One two', 'three four', 'five']],
    ['at the end of a sentence', 'Is it? Yes it is. Good', 18, ['Is it? Yes it is.', 'Good']],
    ['at the end of a Bengali or Arabic one', 'আমি আছি। তুমি আছ', 12, ['আমি আছি।', 'তুমি আছ']],
    ['between words', 'aaaa bbbb cccc dddd', 10, ['aaaa bbbb', 'cccc dddd']],
    ['anywhere, when it has no words', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('is divided %s', (_where, text, limit, pieces) => {
    expect(textPieces(text, limit)).toEqual(pieces);
  });

  it('loses no character and halves none, wherever the limit falls', () => {
    const text = `${'😀'.repeat(7)} ${'word '.repeat(30)}${'🇧🇩'.repeat(5)}`.trim();
    for (let limit = 5; limit < 60; limit += 1) {
      const pieces = textPieces(text, limit);
      expect(pieces.every((piece) => piece.length <= limit && !/\p{Surrogate}/u.test(piece))).toBe(true);
      expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });
});
