/** HTTP for specs: what is posted, and answers that a spec gives. */
import { HttpClient } from '../../core/api/http.client';
import type { Guard } from '../../core/api/wire-guards';

export class FakeHttp extends HttpClient {
  readonly posted: (readonly [path: string, body: object])[] = [];
  /** What is thrown at the next posts, one each; undefined: nothing. */
  refusals: (Error | undefined)[] = [];

  constructor(private readonly answer: unknown = {}) {
    super('https://bridge');
  }

  override post<T>(path: string, body: object, guard: Guard<T>): Promise<T> {
    this.posted.push([path, body]);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return Promise.reject(refusal);
    return guard(this.answer) ? Promise.resolve(this.answer) : Promise.reject(new Error(`Nobody expected ${path}.`));
  }
}
