/** Published ways through the sanitiser of FAQ answers, held against the rules that the bridge gives it. */
import sanitize from 'sanitize-html';
import { ANSWER_RULES } from '../../src/faq/answer-rules';

const WAYS: readonly [string, string][] = [
  ['CVE-2026-44990', '<xmp><img src=x onerror=alert(1)></xmp>'],
  [
    'CVE-2026-40186',
    '<textarea>&lt;img src=x onerror=alert(1)&gt;</textarea><option>&lt;svg onload=alert(1)&gt;</option>',
  ],
  ['CVE-2026-84371', '<svg><a><animate attributeName="href" values="#a;javascript:alert(1)"/><text>x</text></a></svg>'],
  [
    'CVE-2026-53606',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form><video poster="javascript:alert(1)">',
  ],
  ['CVE-2019-25225', '<a href="&quot;><img src=x onerror=alert(1)>">x</a>'],
  ['CVE-2017-16017', '<IMG SRC= onmouseover="alert(\'XSS\');">'],
  [
    'a scheme in other letters',
    '<a href="jAvAsCrIpT:alert(1)">x</a><a href=" &#1;javascript:alert(1)">y</a><a href="java\nscript:alert(1)">z</a>',
  ],
  ['data as a page', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  [
    'a style',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)" id="x" class="y">x</p><style>*{}</style>',
  ],
  [
    'other vocabularies',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  ],
  ['a comment that ends early', '<!--><img src=x onerror=alert(1)>-->'],
];

describe('an FAQ answer', () => {
  it.each(WAYS)('lets nothing through: %s', (_way, html) => {
    const clean = sanitize(html, ANSWER_RULES);
    const tags = [...clean.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
    expect(tags.map(([, tag]) => tag).filter((tag) => !(ANSWER_RULES.allowedTags || []).includes(tag ?? ''))).toEqual(
      [],
    );
    const attributes = tags.flatMap(([, , rest = '']) => [...rest.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)]);
    expect(attributes.filter(([, name = '']) => !['href', 'rel', 'target'].includes(name))).toEqual([]);
    const addresses = attributes.filter(([, name]) => name === 'href').map(([, , value]) => value);
    expect(addresses.filter((address = '') => !/^(https?:|mailto:|tel:|#|&quot;)/.test(address))).toEqual([]);
  });

  it('takes no longer for a hundred thousand comments that never end (CVE-2022-25887)', () => {
    const before = process.cpuUsage();
    sanitize('<!--'.repeat(100_000), ANSWER_RULES);
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(10);
  });
});
