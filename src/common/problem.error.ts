/** An expected failure of a request: a code of the catalogue, with what is known of this case. */
import type { FieldProblem, ProblemCode } from '../contract/shopper';
import { translateAny } from '../i18n/translate';
import type { Values } from '../i18n/translate';
import { PROBLEMS } from './problems';
import type { ProblemEntry } from './problems';

export interface ProblemOptions {
  /** What Odoo says to staff, in the language they have there; replaces the sentence of the catalogue. */
  readonly reason?: string | undefined;
  /** Values of the placeholders `{name}` in the sentence of the catalogue. */
  readonly values?: Values | undefined;
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
    private readonly options: ProblemOptions = {},
  ) {
    const entry: ProblemEntry = PROBLEMS[code];
    super(detailOf(code, options, 'en'), { cause: options.cause });
    this.name = 'ProblemError';
    this.status = entry.status;
    this.title = entry.title;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds ?? entry.retryAfterSeconds;
  }

  /** The sentence for a shopper. @param locale BCP 47 */
  detailIn(locale: string): string {
    return detailOf(this.code, this.options, locale);
  }
}

function detailOf(code: ProblemCode, { reason, values }: ProblemOptions, locale: string): string {
  return reason ?? translateAny(locale, `problem.${code}`, values);
}

export function rateLimited(seconds: number): ProblemError {
  return new ProblemError('RATE.LIMITED', { values: { count: seconds }, retryAfterSeconds: seconds });
}
