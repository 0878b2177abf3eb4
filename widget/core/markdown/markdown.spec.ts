import { markedBlocks } from './markdown-blocks';
import { linkedParts } from './linked-text';
import { inlineParts } from './markdown-inline';
import type { Inline } from './linked-text';

const plain = (text: string): Inline => ({ kind: 'text', text });
const bold = (...parts: Inline[]): Inline => ({ kind: 'bold', parts });
const italic = (...parts: Inline[]): Inline => ({ kind: 'italic', parts });
const link = (text: string, href: string): Inline => ({ kind: 'link', text, href });

describe('the Markdown of an agent', () => {
  it.each<[string, readonly Inline[]]>([
    ['a **b** c', [plain('a '), bold(plain('b')), plain(' c')]],
    ['*a* and _b_', [italic(plain('a')), plain(' and '), italic(plain('b'))]],
    ['**a *b* c**', [bold(plain('a '), italic(plain('b')), plain(' c'))]],
    ['***x***', [bold(italic(plain('x')))]],
    ['**a *b***', [bold(plain('a '), italic(plain('b')))]],
    ['pay **2700** tk', [plain('pay '), bold(plain('2700')), plain(' tk')]],
    ['৳**2700**/-', [plain('৳'), bold(plain('2700')), plain('/-')]],
    ['Order 42 **is on its way** today', [plain('Order 42 '), bold(plain('is on its way')), plain(' today')]],
    ['(fresh) **today** (only)', [plain('(fresh) '), bold(plain('today')), plain(' (only)')]],
    ['আপনার **অর্ডার**টি', [plain('আপনার '), bold(plain('অর্ডার')), plain('টি')]],
    ['press **a *b* c** now', [plain('press '), bold(plain('a '), italic(plain('b')), plain(' c')), plain(' now')]],
    ['come **10/12** or', [plain('come '), bold(plain('10/12')), plain(' or')]],
    ['`**x**`', [{ kind: 'code', text: '**x**' }]],
    ['**বাংলা** লেখা', [bold(plain('বাংলা')), plain(' লেখা')]],
    ['[our map](https://a.example/m_(1)) here', [link('our map', 'https://a.example/m_(1)'), plain(' here')]],
    ['*at 9* and **2700** tk', [italic(plain('at 9')), plain(' and '), bold(plain('2700')), plain(' tk')]],
    ['(*now*), "**today**"!', [plain('('), italic(plain('now')), plain('), "'), bold(plain('today')), plain('"!')]],
    [
      'https://a.example/Curd_(food) (or https://a.example/x).',
      [
        link('https://a.example/Curd_(food)', 'https://a.example/Curd_(food)'),
        plain(' (or '),
        link('https://a.example/x', 'https://a.example/x'),
        plain(').'),
      ],
    ],
    [
      'زر https://a.example/x، وشكرا',
      [plain('زر '), link('https://a.example/x', 'https://a.example/x'), plain('، وشكرا')],
    ],
    ['“https://a.example/x”؟', [plain('“'), link('https://a.example/x', 'https://a.example/x'), plain('”؟')]],
    [
      'https://a.example/\u202egpj.exe\u200f.',
      [link('https://a.example/', 'https://a.example/'), plain('\u202egpj.exe\u200f.')],
    ],
    ['[write](mailto:a@b.example)', [link('write', 'mailto:a@b.example')]],
    ['See https://a.example/_x_.', [plain('See '), link('https://a.example/_x_', 'https://a.example/_x_'), plain('.')]],
    ['**https://a.example**', [bold(link('https://a.example', 'https://a.example'))]],
  ])('reads %s', (text, parts) => {
    expect(inlineParts(text)).toEqual(parts);
  });

  it.each([
    '[press](javascript:alert(1))',
    '[press](JaVaScRiPt:alert(1))',
    '[press](data:text/html,<script>alert(1)</script>)',
    '[press](vbscript:x)',
    '[press](//evil.example)',
    '[press](https://)',
    '<img src=x onerror="alert(1)">',
    '<b>no</b>',
    '2 * 3 * 4',
    '2*450*3 = 2700 tk',
    '(2*450)*3 + (5*60)*7',
    '2 *450* 3',
    '2**3**4',
    'a**2 + b**2 = c',
    '5kg**2 + 3kg**2',
    '(5 kg)*2 kg*(3)',
    '(5 kg) *2 kg* (3)',
    '(2)**3**(4)',
    'x**2**y',
    '2 *x* 3',
    '2 **450** 3',
    '3 *x + 4* y',
    '(a)_b_(c)',
    '(5)`7`(3)',
    '5.**5**',
    '**5**.5',
    'un**believ**able',
    'a*b*c',
    '5`7`',
    '3_5_7',
    '২*৪৫০*৩',
    '*3*',
    'snake_case_name',
    'a ** b ** c',
    'বাংলা_লেখা_এখানে',
    '**unpaired',
    '5* hotel',
    'https://',
  ])('leaves %s as it was typed', (text) => {
    expect(inlineParts(text)).toEqual([plain(text)]);
  });

  it('is nobody else’s: there an address is all that is read', () => {
    expect(linkedParts('**See** https://a.example/a?b=1. Thanks')).toEqual([
      plain('**See** '),
      link('https://a.example/a?b=1', 'https://a.example/a?b=1'),
      plain('. Thanks'),
    ]);
    expect(linkedParts('javascript:alert(1) data:text/html,x https://')).toEqual([
      plain('javascript:alert(1) data:text/html,x https://'),
    ]);
  });

  it('keeps paragraphs, lists and code apart', () => {
    expect(markedBlocks('Hello\nyou\n\n- **milk**\n- ghee\n3. three\n4. four\n```\n<b> **x**\n```\nBye')).toEqual([
      { kind: 'text', parts: [plain('Hello\nyou')] },
      { kind: 'list', start: null, items: [[bold(plain('milk'))], [plain('ghee')]] },
      { kind: 'list', start: 3, items: [[plain('three')], [plain('four')]] },
      { kind: 'code', text: '<b> **x**' },
      { kind: 'text', parts: [plain('Bye')] },
    ]);
  });

  it.each([
    ['numbers that do not follow each other', '10. milk\n20. ghee', [10, 20]],
    ['numbers that go back', '2. milk\n1. ghee', [2, 1]],
  ])('keeps %s', (_what, text, starts) => {
    expect(markedBlocks(text).map((block) => (block.kind === 'list' ? block.start : block.kind))).toEqual(starts);
  });

  it.each([
    '- 500',
    '+ 3\n- 500 tk',
    '007. bond',
    '* 3 = 6',
    '5\n* 3\n* 2',
    '1000\n- 500 tk\n- 300 tk',
    '- 500\n- 300\n= -800',
  ])('takes %j for text: it may be a sum', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('takes amounts below each other for a list', () => {
    expect(markedBlocks('- 2 jars\n- 3 eggs')).toMatchObject([
      { kind: 'list', items: [[plain('2 jars')], [plain('3 eggs')]] },
    ]);
  });

  it.each(['``` 2700\nx\n```', '```\nx\n``` 2700'])('loses nothing that stands beside a fence: %j', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('takes a fence that is never closed for text', () => {
    expect(markedBlocks('```\nx')).toEqual([{ kind: 'text', parts: [plain('```\nx')] }]);
  });

  it.each(['**a ', '*a', '_a ', '[a](', '`', '[', '```\n', '- ', 'https://a(', '[a](https://b(', '***'])(
    'does not get stuck on 50 KB of %j',
    (unit) => {
      const text = unit.repeat(50_000 / unit.length);
      const began = performance.now();
      markedBlocks(text);
      expect(performance.now() - began).toBeLessThan(5_000);
    },
  );
});

/** Its lines, when none of it is a list, code or marked. */
function textOf(text: string): string {
  const parts = markedBlocks(text).flatMap((block) => (block.kind === 'text' ? block.parts : []));
  return parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('\n');
}
