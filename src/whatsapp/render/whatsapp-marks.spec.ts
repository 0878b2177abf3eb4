import { whatsappMarks } from './whatsapp-marks';

it.each([
  ['**bold** and *italic*', '*bold* and _italic_'],
  ['**bold with *italic* in it**', '*bold with _italic_ in it*'],
  ['***both***', '*_both_*'],
  ['~~gone~~', '~gone~'],
  ['`a * b * c` and ```**x**```', '`a * b * c` and ```**x**```'],
  ['[our terms](https://shop.example/terms)', 'our terms (https://shop.example/terms)'],
  ['[https://shop.example](https://shop.example)', 'https://shop.example'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['* one\n* two', '* one\n* two'],
  ['snake_case and a*b*c', 'snake_case and a*b*c'],
])('%j is shown by WhatsApp as %j', (markdown, marks) => {
  expect(whatsappMarks(markdown)).toBe(marks);
});
