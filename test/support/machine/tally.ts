/** Counts of tests by part. */
export interface Tally {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  /** Each with its reason. */
  readonly skipped: readonly string[];
  readonly seconds: number;
}

export function skippedPart(part: string, reason: string): Tally {
  return { part, passed: 0, failed: 0, skipped: [reason], seconds: 0 };
}

export function hasFailed(tallies: readonly Tally[]): boolean {
  return tallies.some(({ failed }) => failed > 0);
}

/** A line for each part, a line for each test that was skipped, and one for all of them together. */
export function summaryOf(tallies: readonly Tally[]): string {
  const lines = tallies.map((tally) => `${tally.part}: ${counted([tally])} in ${Math.round(tally.seconds)} s`);
  const skipped = tallies.flatMap((tally) => tally.skipped.map((reason) => `SKIPPED ${tally.part}: ${reason}`));
  return [...skipped, ...lines, counted(tallies)].join('\n');
}

function counted(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return `${sum((t) => t.passed)} passed, ${sum((t) => t.failed)} failed, ${sum((t) => t.skipped.length)} skipped`;
}
