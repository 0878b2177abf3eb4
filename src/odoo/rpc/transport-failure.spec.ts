/** Advice to the operator about a failed connection, by the reason that the system gave. */
import { unreachable } from './transport-failure';

const failure = (code: string) => Object.assign(new Error('with the whole request in it'), { code });

describe('unreachable', () => {
  it.each([
    ['ECONNREFUSED', 'is Odoo running'],
    ['ENOTFOUND', 'cannot be resolved'],
    ['EAI_AGAIN', 'cannot be resolved'],
    ['ETIMEDOUT', 'did not answer in time'],
    ['ABORT_ERR', 'did not answer in time'],
    ['UND_ERR_HEADERS_TIMEOUT', 'did not answer in time'],
    ['CERT_HAS_EXPIRED', 'fails at TLS'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'fails at TLS'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'fails at TLS'],
    ['ECONNRESET', 'dropped the connection'],
    ['NOT_CERT_BUT_RESET', 'dropped the connection'],
    ['X_ETIMEDOUT', 'dropped the connection'],
    ['ETIMEDOUT_X', 'dropped the connection'],
    ['X_ENOTFOUND', 'dropped the connection'],
    ['ENOTFOUND_X', 'dropped the connection'],
    ['UND_ERR_SOCKET', 'dropped the connection'],
  ])('says of %s what to look at', (code, advice) => {
    const error = unreachable('http://odoo.test', failure(code));
    expect(error.advice).toContain(`Odoo at http://odoo.test `);
    expect(error.advice).toContain(advice);
    expect(error).toMatchObject({ retryable: true, cause: { reason: code } });
  });

  it('takes the reason of the first address when all of a host were tried', () => {
    const all = new AggregateError([failure('ECONNREFUSED'), failure('ENETUNREACH')]);
    expect(unreachable('http://odoo.test', all).cause).toEqual({ reason: 'ECONNREFUSED' });
  });

  it('believes its own code before those of the addresses', () => {
    const all = Object.assign(new AggregateError([failure('ENETUNREACH')]), { code: 'ETIMEDOUT' });
    expect(unreachable('http://odoo.test', all).cause).toEqual({ reason: 'ETIMEDOUT' });
  });

  it.each([
    ['a name', new DOMException('late', 'TimeoutError'), 'TimeoutError'],
    ['nothing', undefined, 'unknown'],
    ['a list of none', { errors: [] }, 'unknown'],
    ['errors that are no list', { errors: 'ECONNREFUSED' }, 'unknown'],
  ])('makes do with %s', (_what, error, reason) => {
    expect(unreachable('http://odoo.test', error).cause).toEqual({ reason });
  });

  it('keeps nothing else of the error, which may carry the request with its secret', () => {
    const error = unreachable('http://odoo.test', failure('ECONNRESET'));
    expect(error.cause).toStrictEqual({ reason: 'ECONNRESET' });
    expect('retryAfterMs' in error).toBe(false);
  });
});
