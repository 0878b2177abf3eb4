/** JSON over HTTP: time limit, problem details, and a check of every answer. */
import { matchLanguage } from '../i18n/languages';
import { RefusedError, UnreachableError } from './client.errors';
import { isProblem } from './wire-guards';
import type { Guard } from './wire-guards';

const TIME_LIMIT_MS = 10_000;

export class HttpClient {
  private token: string | null = null;
  private locale = '';

  constructor(readonly base: string) {}

  /** Has the sentences of problems in the language of this locale. */
  speak(locale: string): void {
    this.locale = locale;
  }

  /** Uses this session for the calls that follow. */
  use(token: string): void {
    this.token = token;
  }

  get<T>(path: string, guard: Guard<T>): Promise<T> {
    return this.call('GET', path, guard);
  }

  /** @param keepalive the call goes out even when the page is left. */
  post<T>(path: string, body: object, guard: Guard<T>, keepalive = false): Promise<T> {
    return this.call('POST', path, guard, { body: JSON.stringify(body), keepalive });
  }

  /** The language and, once there is a session, the authorization. */
  headers(): Record<string, string> {
    const language = { 'Accept-Language': matchLanguage(this.locale) };
    return this.token === null ? language : { ...language, Authorization: `Bearer ${this.token}` };
  }

  private async call<T>(method: string, path: string, guard: Guard<T>, more: RequestInit = {}): Promise<T> {
    const headers = this.headers();
    if (more.body !== undefined) headers['Content-Type'] = 'application/json';
    const { response, answer } = await this.exchange(`${this.base}/api/v1${path}`, { method, headers, ...more });
    if (!response.ok) throw refusal(response, answer);
    if (!guard(answer)) throw new UnreachableError('The answer is not what the bridge would say');
    return answer;
  }

  private async exchange(url: string, init: RequestInit): Promise<{ response: Response; answer: unknown }> {
    try {
      const response = await fetch(url, { ...init, credentials: 'omit', signal: AbortSignal.timeout(TIME_LIMIT_MS) });
      return { response, answer: await readJson(response) };
    } catch (cause) {
      throw new UnreachableError(cause);
    }
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch (cause) {
    // A proxy's error page keeps its status; any other answer that is not JSON did not come from the bridge.
    if (response.ok) throw cause;
    return null;
  }
}

function refusal(response: Response, answer: unknown): RefusedError {
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(retryAfter) ? retryAfter * 1000 : null;
  return isProblem(answer)
    ? new RefusedError(response.status, answer.code, answer.detail, retryAfterMs)
    : new RefusedError(response.status, 'UNKNOWN', '', retryAfterMs);
}
