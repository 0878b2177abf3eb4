import { markdownOf } from './markdown-of';
import { whatsappMarks } from './whatsapp-marks';

it.each([
  ['*bold* and _italic_', '**bold** and _italic_'],
  ['*bold with _italic_ in it*', '**bold with _italic_ in it**'],
  ['~gone~, *here*.', '~~gone~~, **here**.'],
  ['*এক* ও *اثنان*', '**এক** ও **اثنان**'],
  ['`a *b* c` and ```*x*\n~y~```', '`a *b* c` and ```*x*\n~y~```'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['* one\n* two', '* one\n* two'],
  ['a*b*c, ~ 5 km ~ away', 'a*b*c, ~ 5 km ~ away'],
  ['*not\nover lines*', '*not\nover lines*'],
  ['**', '**'],
])('%j of a person reads %j for agents', (marked, markdown) => {
  expect(markdownOf(marked)).toBe(markdown);
});

it.each(['*bold*', '_it_ ~no~ `*x*`', '*a _b_ c* and ```~z~```', '* list\n* of *two*', '3*4*5', '*~both~*'])(
  '%j comes back to WhatsApp as it was',
  (marked) => {
    expect(whatsappMarks(markdownOf(marked))).toBe(marked);
  },
);

it.each(['**bold**', '_it_ ~~no~~ `**x**`', '**a _b_ c**', '~~**both**~~'])(
  '%j of an agent comes back to agents as it was',
  (markdown) => {
    expect(markdownOf(whatsappMarks(markdown))).toBe(markdown);
  },
);
