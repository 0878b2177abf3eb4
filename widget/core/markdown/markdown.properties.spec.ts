/** Arithmetic is read as it was typed, and of anything else only pairs of marks go. */
import fc from 'fast-check';
import { markedBlocks } from './markdown-blocks';
import { inlineParts } from './markdown-inline';
import type { Inline } from './linked-text';

const number = fc.integer({ min: 0, max: 9999 }).map(String);
const letter = fc.constantFrom('a', 'x', 'n', 'ক');
const value = fc.oneof(
  number,
  letter,
  fc.tuple(number, fc.constantFrom('kg', ' kg', '%', '৳', '.5')).map((both) => both.join('')),
);
const operand = fc.oneof(
  value,
  fc.tuple(value, fc.constantFrom('*', ' * ', ' + ', '**'), value).map((parts) => `(${parts.join('')})`),
);
const space = fc.constantFrom('', ' ');
const stars = fc.tuple(space, fc.constantFrom('*', '**'), space).map((parts) => parts.join(''));
const sign = fc.oneof({ arbitrary: stars, weight: 4 }, fc.constantFrom(' + ', ' - ', ' = ', '/'));
/** Three letters with all spaces outside are words rather than values. */
const WORDS = /(?<!\p{N})\p{L} \*+\p{L}\*+ \p{L}/u;
const sum = fc
  .tuple(
    operand,
    fc.array(fc.tuple(sign, operand), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', ' = 7', '?', ' tk'),
  )
  .map(([first, rest, end]) => first + rest.flat().join('') + end)
  .filter((text) => !WORDS.test(text));

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '**', '***', '_', '`', ' ', '(', ')', '[', ']', '.', '=', '-', '\n', '```'),
      value,
      fc.constantFrom('now', 'টাকা'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** What is seen, with what was taken away between two stops. */
function seen(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'link':
      return part.text;
    case 'code':
      return `\`${part.text}\``;
    case 'bold':
      return `**${part.parts.map(seen).join('')}**`;
    case 'italic':
      return `*${part.parts.map(seen).join('')}*`;
  }
}

describe('what an agent types', () => {
  it('is read as typed when it is a sum', () => {
    fc.assert(
      fc.property(sum, (text) => {
        expect(inlineParts(text)).toEqual([{ kind: 'text', text }]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses nothing but pairs of marks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = text.replaceAll('\n', ' ');
        expect(inlineParts(line).map(seen).join('').replaceAll('_', '*')).toBe(line.replaceAll('_', '*'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no number beside another that a mark kept apart', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = text.replaceAll('\n', ' ');
        const shown = inlineParts(line).map(visible).join('');
        for (const run of shown.match(/[\p{N}.,]*\p{N}/gu) ?? []) expect(line).toContain(run);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every letter, digit and bracket of several lines', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = markedBlocks(text).map((block) => {
          if (block.kind === 'code') return block.text;
          if (block.kind === 'text') return block.parts.map(visible).join('');
          const { start, items } = block;
          return items
            .map((item, at) => (start === null ? '' : `${start + at}.`) + item.map(visible).join(''))
            .join(' ');
        });
        const kept = (said: string) => said.replace(/[\s*_`-]/gu, '').replaceAll(')', '.');
        expect(kept(shown.join(''))).toBe(kept(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

function visible(part: Inline): string {
  return 'parts' in part ? part.parts.map(visible).join('') : part.text;
}
