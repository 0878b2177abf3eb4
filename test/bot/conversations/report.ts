/** The figures of all conversations, and what went wrong in which. */
import { OUTCOMES, Played } from './play';

export interface Figures {
  readonly conversations: number;
  readonly messages: number;
  readonly wrongMessages: number;
  readonly outcomes: Readonly<Record<(typeof OUTCOMES)[number], number>>;
}

export function figuresOf(played: readonly Played[]): Figures {
  const count = (outcome: (typeof OUTCOMES)[number]) => played.filter((one) => one.outcome === outcome).length;
  return {
    conversations: played.length,
    messages: sum(played.map(({ replies }) => replies)),
    wrongMessages: sum(played.map(({ wrong }) => wrong)),
    outcomes: {
      resolved: count('resolved'),
      'asked back': count('asked back'),
      'handed over': count('handed over'),
      'dead end': count('dead end'),
      'wrong answer': count('wrong answer'),
    },
  };
}

export function report(played: readonly Played[], verbose: boolean): string {
  const figures = figuresOf(played);
  const rows = OUTCOMES.map((outcome) => {
    const times = figures.outcomes[outcome];
    return `${outcome.padEnd(14)}${String(times).padStart(5)}${percent(times, figures.conversations)}`;
  });
  const bad = ['dead end', 'wrong answer'];
  const shown = played.filter(({ outcome, notes }) => notes.length > 0 && (verbose || bad.includes(outcome)));
  return [
    `${figures.conversations} conversations, ${figures.messages} messages, ${figures.wrongMessages} answered wrong`,
    ...rows,
    ...shown.flatMap(({ script, notes }) => [
      '',
      `${script.place} [${script.locale}]`,
      ...notes.map((note) => `  ${note}`),
    ]),
    '',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`.padStart(9);
}
