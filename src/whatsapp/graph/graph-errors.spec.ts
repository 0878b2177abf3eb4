import { graphError } from './graph-errors';

it.each([
  ['80 messages a second of a number', 130429, 'wait'],
  ['one message every six seconds to a person', 131056, 'wait'],
  ['too many calls of the app', 4, 'wait'],
  ['too many calls of the account', 80007, 'wait'],
  ['too many that were marked as spam', 131048, 'wait'],
  ['something went wrong', 131000, 'retry'],
  ['the service is away', 131016, 'retry'],
  ['the server is away', 133004, 'retry'],
  ['the window is over', 131047, 'give up'],
  ['undeliverable', 131026, 'give up'],
  ['an unsupported type', 131051, 'give up'],
  ['media that cannot be fetched', 131052, 'give up'],
  ['media that cannot be uploaded', 131053, 'give up'],
  ['a template that is not there', 132001, 'give up'],
  ['a template with too few variables', 132000, 'give up'],
  ['marketing that the person stopped', 131050, 'give up'],
  ['a token that has ended', 190, 'pause'],
  ['a right that is missing', 200, 'pause'],
  ['an account that is locked', 131031, 'pause'],
  ['a breach of the rules', 368, 'pause'],
  ['a code of tomorrow', 139999, 'give up'],
])('%s (%i): %s', (_what, code, remedy) => {
  expect(graphError(code).remedy).toBe(remedy);
});

it('waits wherever it is tried again', () => {
  for (const code of [2, 4, 190, 130429, 131000, 131016, 131048, 131056, 133004])
    expect(graphError(code).waitMs).toBeGreaterThanOrEqual(2_000);
});

it.each([
  [131047, 'window_over'],
  [131026, 'unreachable'],
  [132012, 'template'],
  [131051, 'unsupported'],
  [131049, 'too_many'],
  [190, 'number'],
  [0, 'unknown'],
])('says of %i that it is %s', (code, reason) => {
  expect(graphError(code).reason).toBe(reason);
});
