import { countersInMemory } from '../../../test/support/counters';
import { Attempt, LookupAttempts } from './lookup-attempts';

/** So many attempts in vain, each by another shopper, are let through. */
async function letThrough(attempts: LookupAttempts, many: number, attempt: (at: number) => Omit<Attempt, 'shopperId'>) {
  let through = 0;
  for (let at = 0; at < many; at += 1) {
    if (await attempts.begin({ shopperId: `${Math.random()}`, ...attempt(at) })) through += 1;
  }
  return through;
}

describe('looking up orders in vain', () => {
  it('ends, whoever tries many e-mails on one order', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory()), 40, (at) => ({
      reference: ['S00042', 's-00042'][at % 2] ?? '',
      email: `guess${at}@example.com`,
    }));
    expect(tried).toBe(15);
  });

  it('ends, whoever tries one e-mail on many orders', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory()), 40, (at) => ({
      reference: `S1${at}000`,
      email: ['amina@example.com', 'Amina@Example.com'][at % 2] ?? '',
    }));
    expect(tried).toBe(15);
  });

  it('ends, whoever tries one phone on many orders, however it is written', async () => {
    const written = ['01711000042', '+880 1711-000042', '008801711000042', '1711000042', '711000042'];
    const tried = await letThrough(new LookupAttempts(countersInMemory()), 40, (at) => ({
      reference: `S1${at}000`,
      phone: written[at % written.length] ?? '',
    }));
    expect(tried).toBe(15);
  });

  it('is not begun anew by an own order beside which another’s phone is given', async () => {
    const attempts = new LookupAttempts(countersInMemory());
    const phone = '01711000042';
    const tried = await letThrough(attempts, 40, (at) => ({ reference: `S1${at}000`, phone }));
    await attempts.found({ shopperId: 'thief', reference: 'S00099', email: 'thief@example.com', phone });
    expect(await attempts.begin({ shopperId: 'thief', reference: 'S00042', phone })).toBe(false);
    expect(tried).toBe(15);
  });

  it('ends sooner for one shopper, also for a verified one who asks for all orders', async () => {
    const attempts = new LookupAttempts(countersInMemory());
    for (let at = 0; at < 5; at += 1) expect(await attempts.begin({ shopperId: 'amina' })).toBe(true);
    expect(await attempts.begin({ shopperId: 'amina' })).toBe(false);
    expect(await attempts.begin({ shopperId: 'rahim' })).toBe(true);
  });

  it('is counted for half an hour, by nothing that tells order, e-mail or phone', async () => {
    const counted: [string, string, number][] = [];
    const { increment, forget } = countersInMemory();
    const attempts = new LookupAttempts({
      increment: (key, ttl, limit, block, name) => {
        counted.push([name, key, ttl]);
        return increment(key, ttl, limit, block, name);
      },
      forget,
    });
    await attempts.begin({ shopperId: 's', reference: 'S00042', email: 'amina@example.com', phone: '01711000042' });
    expect(counted.map(([name]) => name)).toEqual(['order-shopper', 'order-reference', 'order-proof', 'order-proof']);
    expect(counted.every(([, , ttl]) => ttl === 30 * 60_000)).toBe(true);
    for (const [, key] of counted.slice(1)) expect(key).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set(counted.map(([, key]) => key)).size).toBe(4);
  });

  it('counts no proof that is empty', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory()), 40, (at) => ({
      reference: `S1${at}000`,
      ...(at % 2 === 0 ? { phone: '--' } : { email: '' }),
    }));
    expect(tried).toBe(40);
  });

  it('begins anew once it was not in vain', async () => {
    const attempts = new LookupAttempts(countersInMemory());
    const attempt = { shopperId: 'amina', reference: 'S00042', email: 'amina@example.com' };
    for (let round = 0; round < 20; round += 1) {
      expect(await attempts.begin(attempt)).toBe(true);
      await attempts.found(attempt);
    }
  });
});
