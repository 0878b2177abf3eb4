/** Retries and the circuit breaker, without a network and with a fake clock. */
import { CallGuard } from './call-guard';
import { OdooInvalidError, OdooUnreachableError } from './odoo.errors';

const OPTIONS = { retries: 2, pauseMs: 1, failuresToOpen: 5, openMs: 4_000 };
const plenty = () => 1_000;
const away = () => Promise.reject(new OdooUnreachableError('away'));

function guardFor(options: Partial<typeof OPTIONS> = {}): CallGuard {
  return new CallGuard('http://odoo.test', { ...OPTIONS, ...options });
}

async function opened(): Promise<CallGuard> {
  const guard = guardFor({ retries: 0 });
  for (let i = 0; i < OPTIONS.failuresToOpen; i += 1) await expect(guard.run(away, plenty)).rejects.toThrow('away');
  return guard;
}

describe('CallGuard', () => {
  let now = 1_000_000;

  beforeEach(() => void jest.spyOn(Date, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  it('gives up after three tries', async () => {
    const work = jest.fn(away);
    await expect(guardFor().run(work, plenty)).rejects.toThrow(OdooUnreachableError);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('does not retry when the pause would outlast the time-out', async () => {
    const work = jest.fn(away);
    await expect(guardFor().run(work, () => 1)).rejects.toThrow('away');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('never retries what Odoo refused', async () => {
    const work = jest.fn(() => Promise.reject(new OdooInvalidError('no')));
    await expect(guardFor().run(work, plenty)).rejects.toThrow(OdooInvalidError);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('fails fast while the breaker is open and says when to come back', async () => {
    const guard = await opened();
    now += 1_000;
    const work = jest.fn(away);
    await expect(guard.run(work, plenty)).rejects.toMatchObject({ code: 'ODOO_UNREACHABLE', retryAfterMs: 3_000 });
    expect(work).not.toHaveBeenCalled();
  });

  it('lets one call probe after a while, and all after it was answered', async () => {
    const guard = await opened();
    now += OPTIONS.openMs;
    let answer = (_value: string) => {};
    const probe = guard.run(() => new Promise<string>((resolve) => (answer = resolve)), plenty);
    await expect(guard.run(() => Promise.resolve('second'), plenty)).rejects.toMatchObject({ retryAfterMs: 250 });
    answer('first');
    await expect(probe).resolves.toBe('first');
    await expect(guard.run(() => Promise.resolve('second'), plenty)).resolves.toBe('second');
  });

  it('opens again when the probe fails', async () => {
    const guard = await opened();
    now += OPTIONS.openMs;
    await expect(guard.run(away, plenty)).rejects.toThrow('away');
    await expect(guard.run(away, plenty)).rejects.toMatchObject({ retryAfterMs: OPTIONS.openMs });
  });

  it('counts a refusal as an answer: Odoo is there', async () => {
    const guard = guardFor({ retries: 0 });
    for (let i = 0; i < 20; i += 1) {
      const work = i % 4 === 3 ? () => Promise.reject(new OdooInvalidError('no')) : away;
      await expect(guard.run(work, plenty)).rejects.toThrow(i % 4 === 3 ? 'no' : 'away');
    }
  });
});
