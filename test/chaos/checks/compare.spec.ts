import { compare } from './compare';
import type { ConversationEvidence, LogLine } from './evidence';
import { Ledger } from './message-ledger';

const line = (sequence: number, text: string): LogLine => ({ id: `m${sequence}`, sequence, text });
const GREETING = line(1, 'Hello!');

/** Two messages of a shopper and one of the agent, all accepted and shown. */
function chat() {
  const ledger = new Ledger();
  const first = ledger.record('tab', 'shopper', 0).text;
  const second = ledger.record('tab', 'shopper', 0).text;
  const answer = ledger.record('agent', 'agent', 0).text;
  for (const text of [first, second, answer]) {
    ledger.accepted(text);
    ledger.shown(text);
  }
  const log = [GREETING, line(2, first), line(3, second), line(4, answer)];
  const desk = [
    { author: 'shopper' as const, text: first },
    { author: 'agent' as const, text: answer },
    { author: 'shopper' as const, text: second },
  ];
  const whole: ConversationEvidence = { shopper: 0, log, tabs: [log], desk };
  const findings = (change: Partial<ConversationEvidence> = {}) => {
    const { messages, shownTwice, shownOutOfOrder } = ledger;
    const found = compare({ messages, shownTwice, shownOutOfOrder, conversations: [{ ...whole, ...change }] });
    return found.map(({ violation, where }) => `${violation} (${where})`);
  };
  return { ledger, log, desk, first, second, answer, findings };
}

describe('the comparison', () => {
  it('finds nothing where everything is everywhere, though the sides met in another order at the desk', () => {
    expect(chat().findings()).toEqual([]);
  });

  it('takes a reloaded screen that begins later', () => {
    const { log, findings } = chat();
    expect(findings({ tabs: [log.slice(2)] })).toEqual([]);
  });

  it.each<[string, (told: ReturnType<typeof chat>) => string[], string[]]>([
    [
      'what the log lost',
      ({ log, desk, findings }) => findings({ log: log.slice(0, 3), tabs: [], desk: desk.filter((_, at) => at !== 1) }),
      ['lost (log)'],
    ],
    ['what only the desk has', ({ log, findings }) => findings({ log: log.slice(0, 3), tabs: [] }), ['lost (log)']],
    ['what the desk lost', ({ desk, findings }) => findings({ desk: desk.slice(0, 2) }), ['lost (Odoo)']],
    [
      'what the desk has twice',
      ({ desk, findings }) => findings({ desk: [...desk, ...desk.slice(2)] }),
      ['duplicated (Odoo)'],
    ],
    [
      'what the desk has in another order',
      ({ desk, findings }) => findings({ desk: [...desk].reverse() }),
      ['reordered (Odoo)'],
    ],
    ['what a screen lacks', ({ log, findings }) => findings({ tabs: [log.slice(0, 3)] }), ['lost (screen)']],
    [
      'what a screen shows twice',
      ({ log, findings }) => findings({ tabs: [[...log, ...log.slice(3)]] }),
      ['duplicated (screen)'],
    ],
    [
      'a hole in the sequences',
      ({ log, first, findings }) =>
        findings({
          log: [...log.slice(0, 1), line(3, first), ...log.slice(2).map((one) => line(one.sequence + 1, one.text))],
          tabs: [],
        }),
      ['lost (log)'],
    ],
  ])('finds %s', (_what, find, expected) => {
    expect(find(chat())).toEqual(expected);
  });

  it('finds a message that was acknowledged as two', () => {
    const { ledger, first, findings } = chat();
    ledger.accepted(first, 'm2 at 2');
    ledger.accepted(first, 'm9 at 9');
    expect(findings()).toEqual(['duplicated (sender)']);
  });

  it('finds a message that never got its receipt', () => {
    const { ledger, findings } = chat();
    ledger.record('tab', 'shopper', 0);
    expect(findings()).toEqual(['not through (sender)']);
  });
});
