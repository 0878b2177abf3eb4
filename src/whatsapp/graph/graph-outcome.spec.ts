import { graphOutcome } from './graph-outcome';

const error = (code: number) => ({ error: { code } });

it.each([
  ['taken', 200, { messages: [{ id: 'wamid.1' }] }, { kind: 'accepted', id: 'wamid.1' }],
  ['an answer that says nothing', 200, {}, { kind: 'unknown' }],
  ['the window is over', 400, error(131047), { kind: 'refused', code: 131047 }],
  ['nobody is there', 400, error(131026), { kind: 'refused', code: 131026 }],
  ['too many to one person', 429, error(131056), { kind: 'later', code: 131056, waitMs: 6_000 }],
  ['a fault of a moment', 500, error(131000), { kind: 'later', code: 131000, waitMs: 2_000 }],
  [
    'a token that has ended: an admin has to replace it',
    401,
    error(190),
    { kind: 'paused', code: 190, waitMs: 300_000 },
  ],
  ['a server that failed in a way of its own', 500, error(1), { kind: 'unknown' }],
  ['a code that is not known', 400, error(999), { kind: 'refused', code: 999 }],
  ['a gateway, which does not know', 502, undefined, { kind: 'unknown' }],
  ['no words', 404, undefined, { kind: 'refused', code: 404 }],
])('%s', (_what, status, body, outcome) => {
  expect(graphOutcome(status, body)).toEqual(outcome);
});

it('waits as long as Meta says', () => {
  expect(graphOutcome(429, error(130429), 7)).toEqual({ kind: 'later', code: 130429, waitMs: 7_000 });
  expect(graphOutcome(429, error(130429), 86_400)).toMatchObject({ waitMs: 600_000 });
  expect(graphOutcome(429, error(131056), 1)).toMatchObject({ waitMs: 6_000 });
});
