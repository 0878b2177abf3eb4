/** The report of an evaluation. */
import { Measures, isRight } from './measures';
import type { Outcome } from './trial';

const CONFUSIONS = 10;

export function report(measures: Measures, draws: number, said: readonly Outcome[]): string {
  const { oos_answered: outside, auroc } = measures;
  const lines = [
    draws > 1 ? `means over ${draws} draws` : 'one training',
    `accuracy            ${percent(measures.accuracy)}`,
    `macro-F1            ${percent(measures.macro_f1)}`,
    `answered            ${percent(measures.coverage)} of what is in scope`,
    `precision           ${percent(measures.precision)} of what is answered`,
    `calibration error   ${percent(measures.calibration_error)}`,
    ...(outside === null ? [] : [`out of scope        ${percent(outside)} answered`]),
    ...(auroc === null ? [] : [`area under ROC      ${auroc.toFixed(4)}`]),
    `a message           ${measures.p50_ms.toFixed(3)} ms (p50)`,
    `training            ${measures.train_seconds.toFixed(2)} s`,
    `memory, highest     ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (whole process)`,
    ...confusions(said),
  ];
  return `${lines.join('\n')}\n`;
}

function confusions(said: readonly Outcome[]): string[] {
  const times = new Map<string, number>();
  for (const one of said) {
    if (isRight(one)) continue;
    const pair = `${one.expected ?? ''} taken for ${one.predicted || 'nothing'}`;
    times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  const worst = [...times].sort(([, a], [, b]) => b - a).slice(0, CONFUSIONS);
  return worst.length === 0
    ? []
    : ['', 'confusions', ...worst.map(([pair, count]) => `${String(count).padStart(5)}  ${pair}`)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2).padStart(6)} %`;
}
