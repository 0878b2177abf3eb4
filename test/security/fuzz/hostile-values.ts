/** Hostile values: those that a field does not expect, and those that code behind it may not handle. */
import * as fc from 'fast-check';

/** In every hostile text, so that it can be looked for in logs. */
export const PERSONAL = 'zz.hakim@personal.example';

/** Lines of a log that have it, as it is or as addresses write it. */
export function linesWithPersonal(log: string): string[] {
  const written = [PERSONAL, encodeURIComponent(PERSONAL)];
  return log.split('\n').filter((line) => written.some((form) => line.includes(form)));
}

const TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    `${PERSONAL}\u0000`,
    '\ud800',
    `\udfff${PERSONAL}`,
    '\ufffe\uffff',
    '\u202e\u2066txt.exe',
    '\u200f\u200b',
    '\ufeff',
  ],
  ...[
    'e\u0301'.repeat(400),
    `a${'\u0300'.repeat(1_500)}`,
    'ক'.repeat(20_000),
    'x'.repeat(60_000),
    '💥'.repeat(300),
    '\ufdfa'.repeat(900),
  ],
  ...[
    "' OR '1'='1' --",
    `%_\\'"${PERSONAL}`,
    '{{7*7}}${7*7}#{7*7}',
    '../../../etc/passwd',
    '..%2f..%2f',
    '/dev/null',
    '\u001b[2J\u001b]0;x\u0007',
  ],
  ...[
    `<svg onload=alert(1)>${PERSONAL}`,
    'javascript:alert(1)',
    '=HYPERLINK("http://x","y")',
    `a\r\nBcc: ${PERSONAL}`,
    '"><script>"@x.example',
  ],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e300',
    '0x10',
    '9007199254740993',
    '٣',
  ],
  ...[
    '2026-11-20T23:59:60Z',
    '2026-11-20T12:00:00+24:00',
    '2026-11-20T24:00:00Z',
    '0000-01-01',
    '9999-12-31T23:59:59-23:59',
    '2026-02-30',
  ],
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text + PERSONAL) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)) },
);

const NUMBERS = [
  0,
  -0,
  -1,
  0.5,
  4.5,
  1e300,
  -1e300,
  1e21,
  2 ** 31,
  2 ** 53 + 2,
  2 ** 63,
  2 ** 64,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
];
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export const POLLUTION = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
) as object;
const OBJECTS: readonly unknown[] = [
  null,
  [],
  [[]],
  {},
  [null],
  { length: 5 },
  { $gt: '' },
  { toString: 'x' },
  { then: 'x' },
  POLLUTION,
  [POLLUTION],
];

/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 2, arbitrary: fc.constantFrom(...OBJECTS) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);
