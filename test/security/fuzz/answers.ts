/** Holds answers against what the API promises of every answer, and counts them. */
import { PROBLEM_CODES } from '../../../src/contract/shopper/problem.wire';

export class Answers {
  private readonly counts = new Map<string, number>();
  private all = 0;

  /**
   * Throws what is wrong with an answer: an error of ours, or a refusal that is no problem of the catalogue.
   *
   * @returns what it says.
   */
  async hold(answer: Response): Promise<string> {
    const text = await answer.text();
    this.count(String(answer.status));
    if (answer.status < 400) return text;
    const what = `${answer.status} ${text.slice(0, 400)}`;
    const type = answer.headers.get('content-type') ?? '';
    if (!type.startsWith('application/problem+json')) throw new Error(`not a problem but ${type}: ${what}`);
    this.holdProblem(JSON.parse(text), what);
    if (answer.status === 503 && answer.headers.get('retry-after') === null) throw new Error(`says not when: ${what}`);
    return text;
  }

  /** @param problem of REST or of the socket. */
  holdProblem(problem: unknown, what: string): void {
    const { code, status } = problem as { code?: unknown; status?: unknown };
    if (!PROBLEM_CODES.some((known) => known === code)) throw new Error(`no code of the catalogue: ${what}`);
    const isOurs = typeof status !== 'number' || (status >= 500 && status !== 503 && code !== 'ODOO.NOT_SUPPORTED');
    if (isOurs || /\bat .*\.js:\d+|node_modules/.test(what)) throw new Error(`an error of ours: ${what}`);
  }

  count(outcome: string): void {
    this.all += 1;
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }

  /** `1,204 requests: 200 × 310, 422 × 894`. */
  summary(): string {
    const parts = [...this.counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([outcome, times]) => `${outcome} × ${times}`);
    return `${this.all.toLocaleString('en')} requests: ${parts.join(', ')}`;
  }
}
