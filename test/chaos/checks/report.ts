/** The report of a run as a table. */
import type { FaultRecord } from '../faults/fault';
import type { Violation, Finding } from './compare';
import type { SentMessage } from './message-ledger';
import { longestRecovery } from './recovery';
import type { Recovery } from './recovery';

export interface RunFacts {
  readonly title: string;
  readonly seed: number;
  readonly seconds: number;
  readonly messages: readonly SentMessage[];
  readonly findings: readonly Finding[];
  readonly history: readonly FaultRecord[];
  /** Processes that ended without being killed. */
  readonly crashes: number;
}

/** Number of messages with this violation, each counted once. */
export function count(findings: readonly Finding[], violation: Violation): number {
  return new Set(findings.filter((finding) => finding.violation === violation).map(({ text }) => text)).size;
}

export function isClean({ findings, crashes }: RunFacts): boolean {
  return findings.length === 0 && crashes === 0;
}

export function table(facts: RunFacts): string {
  const { title, seed, seconds, messages, findings, history, crashes } = facts;
  const rows: [string, string | number][] = [
    ['sent', messages.length],
    ['accepted', messages.filter(({ acceptedAt }) => acceptedAt !== undefined).length],
    ['lost', count(findings, 'lost')],
    ['duplicated', count(findings, 'duplicated')],
    ['reordered', count(findings, 'reordered')],
    ['not through', count(findings, 'not through')],
    ['unexpected crashes', crashes],
    ['longest recovery: accepted', shown(longestRecovery(messages, history, (one) => one.acceptedAt))],
    ['longest recovery: on a shopper’s screen', shown(longestRecovery(messages, history, (one) => one.shownAt))],
    ['longest recovery: known to be at the desk', shown(longestRecovery(messages, history, (one) => one.deliveredAt))],
    ['faults', history.length],
    ...faultsByKind(history),
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(44)}${String(value).padStart(7)}`);
  return [`${title}, seed ${seed}, ${seconds} s`, ...lines, ...sample(findings)].join('\n');
}

function shown({ longest, text }: Recovery): string {
  return text === '' ? '–' : `${(longest / 1000).toFixed(1)} s (${text})`;
}

function faultsByKind(history: readonly FaultRecord[]): [string, number][] {
  const kinds = [...new Set(history.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => [`  ${kind}`, history.filter((one) => one.kind === kind).length]);
}

const SHOWN = 20;

function sample(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, SHOWN).map(({ violation, where, text }) => `  ! ${violation} (${where}): ${text}`);
  return findings.length > SHOWN ? [...lines, `  … and ${findings.length - SHOWN} more`] : lines;
}
