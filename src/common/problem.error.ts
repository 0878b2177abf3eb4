/** An expected failure of a request: a code of the catalogue, with details of this case. */
import type { FieldProblem, ProblemCode } from '../contract/shopper';
import { PROBLEMS } from './problems';
import type { ProblemEntry } from './problems';

export interface ProblemOptions {
  /** Replaces the sentence of the catalogue. */
  readonly detail?: string | undefined;
  /** Values of the placeholders `{name}` in the sentence of the catalogue. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly errors?: FieldProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;
  readonly errors: FieldProblem[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    const entry: ProblemEntry = PROBLEMS[code];
    super(options.detail ?? filled(entry.detail, options.values ?? {}), { cause: options.cause });
    this.name = 'ProblemError';
    this.status = entry.status;
    this.title = entry.title;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds ?? entry.retryAfterSeconds;
  }
}

export function rateLimited(seconds: number): ProblemError {
  return new ProblemError('RATE.LIMITED', { values: { seconds }, retryAfterSeconds: seconds });
}

function filled(detail: string, values: Readonly<Record<string, string | number>>): string {
  return detail.replace(/\{(\w+)\}/g, (_name, key: string) => String(values[key] ?? ''));
}
