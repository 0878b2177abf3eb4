import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from '../contract/shopper';
import { asProblem, problemBody } from './as-problem';
import { ProblemError, rateLimited } from './problem.error';
import { PROBLEMS } from './problems';

const CATALOGUE = join(__dirname, 'problems.ts');
const CONTRACT = join(__dirname, '..', 'contract');

/** For every gap there is, in no script. */
const VALUES = { count: 7, megabytes: 20, kilobytes: 50, type: '–', extensions: '–' };

/** Everything in `src` that may throw. */
function sources(folder = join(__dirname, '..')): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (path === CATALOGUE || path === CONTRACT) return '';
      if (entry.isDirectory()) return sources(path);
      return /(?<!\.spec)\.ts$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

describe('the catalogue of problems', () => {
  it('has no entry that nothing throws', () => {
    const all = sources();
    expect(PROBLEM_CODES.filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('is the only place that gives a code its status', () => {
    expect(sources()).not.toMatch(/status: \d{3},\s*code:/);
  });

  it.each(Object.entries(PROBLEMS))('gives %s a status and a title', (_code, entry) => {
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each(PROBLEM_CODES)('says of %s in a sentence of each language what to do, and nothing of another', (code) => {
    const said = (locale: string) => new ProblemError(code, { values: VALUES }).detailIn(locale);
    expect(said('en')).toMatch(/^[A-Z][^\p{Script=Bengali}\p{Script=Arabic}{]*\.$/u);
    expect(said('bn_BD')).toMatch(/^\p{Script=Bengali}[^a-z\p{Script=Arabic}{]*।$/iu);
    expect(said('ar-EG')).toMatch(/^\p{Script=Arabic}[^a-z\p{Script=Bengali}{]*\.$/iu);
    expect(said('fr')).toBe(said('en'));
  });
});

describe('a problem', () => {
  it('fills the sentence with what only the one that throws knows', () => {
    const problem = rateLimited(7);
    expect(problem).toMatchObject({ code: 'RATE.LIMITED', status: 429, retryAfterSeconds: 7 });
    expect(problem.message).toBe('That was a little fast. Please wait 7 seconds and try again.');
    expect(rateLimited(1).message).toBe('That was a little fast. Please wait 1 second and try again.');
    expect(problem.detailIn('bn')).toContain('৭ সেকেন্ড');
  });

  it('says to staff what Odoo says, whatever their browser asks for', () => {
    expect(new ProblemError('REQUEST.INVALID', { reason: 'Nadia is away.' }).detailIn('bn')).toBe('Nadia is away.');
  });

  it('tells when to come back, by the catalogue unless one knows better', () => {
    expect(new ProblemError('ODOO.UNAVAILABLE').retryAfterSeconds).toBe(5);
    expect(new ProblemError('ODOO.UNAVAILABLE', { retryAfterSeconds: 9 }).retryAfterSeconds).toBe(9);
    expect(new ProblemError('AUTH.FORBIDDEN').retryAfterSeconds).toBeUndefined();
  });

  it('is what an expected outcome of the core names', () => {
    const outcome = (fields: object) => asProblem(Object.assign(new Error('internal'), fields));
    expect(outcome({ problem: 'CHAT.ATTACHMENT_TOO_LARGE', values: { megabytes: 20 } })).toMatchObject({
      code: 'CHAT.ATTACHMENT_TOO_LARGE',
      message: 'That is more than 20 MB. Please send something smaller, or in several messages.',
    });
    expect(outcome({ problem: 'NO.SUCH.CODE' }).code).toBe('INTERNAL');
  });

  it('lets nothing internal out', () => {
    const body = problemBody(asProblem(new Error('password hunter2 in /etc')), 'r1', 'en');
    expect(body).toMatchObject({ code: 'INTERNAL', status: 500, request_id: 'r1' });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|etc/);
  });

  it.each([
    [404, 'REQUEST.NOT_FOUND'],
    [413, 'REQUEST.TOO_LARGE'],
    [415, 'REQUEST.UNSUPPORTED_TYPE'],
    [400, 'REQUEST.MALFORMED'],
    [502, 'INTERNAL'],
  ])('answers a foreign error of status %d with %s', (status, code) => {
    expect(asProblem(Object.assign(new Error('x'), { status })).code).toBe(code);
  });
});
