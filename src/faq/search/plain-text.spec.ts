import { plainText } from './plain-text';

describe('an answer as plain text', () => {
  it.each<[string, string, string]>([
    ['paragraphs', '<p>Twice a day.</p><p>Also on Fridays.</p>', 'Twice a day.\nAlso on Fridays.'],
    ['lists', '<ul><li>Cash</li><li>bKash</li></ul>', '• Cash\n• bKash'],
    ['signs', '<p>1 &lt; 2 &amp; &quot;3&quot;</p>', '1 < 2 & "3"'],
    [
      'tables',
      '<table><tr><th>Order</th><th>Charge</th></tr><tr><td>small</td><td>৳60</td></tr></table>',
      'Order · Charge\nsmall · ৳60',
    ],
    [
      'tables of Odoo’s editor, with a paragraph in each cell',
      '<table><tbody><tr><td><p>Order</p></td>\n<td><p>Charge</p></td></tr><tr><td><p>small</p></td><td><p><br></p></td></tr></tbody></table>',
      'Order · Charge\nsmall ·',
    ],
    ['nothing', '', ''],
  ])('keeps %s', (_what, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('takes a long table in its stride', () => {
    const cell = '<td>'.repeat(20_000);
    expect(plainText(cell)).toBe('');
  });
});
