import { countersInMemory } from '../../../test/support/counters';
import { Attempt, LookupAttempts } from './lookup-attempts';
import { NAMES } from '../../../test/support/names';

/** Everybody has an address of their own. */
function stranger(shopperId: string) {
  return { shopperId, address: `address of ${shopperId}`, confirmed: false };
}

/** So many attempts in vain, each by another shopper, are let through. */
async function letThrough(attempts: LookupAttempts, many: number, attempt: (at: number) => Partial<Attempt>) {
  let through = 0;
  for (let at = 0; at < many; at += 1) {
    if (await attempts.begin({ ...stranger(`guesser ${at}`), ...attempt(at) })) through += 1;
  }
  return through;
}

describe('looking up orders in vain', () => {
  it('ends, whoever tries many e-mails on one order', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory(), NAMES), 40, (at) => ({
      reference: ['S00042', 's-00042'][at % 2] ?? '',
      email: `guess${at}@example.com`,
    }));
    expect(tried).toBe(15);
  });

  it('ends, whoever tries one e-mail on many orders', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory(), NAMES), 40, (at) => ({
      reference: `S1${at}000`,
      email: ['amina@example.com', 'Amina@Example.com'][at % 2] ?? '',
    }));
    expect(tried).toBe(15);
  });

  it('ends, whoever tries one phone on many orders, however it is written', async () => {
    const written = ['01711000042', '+880 1711-000042', '008801711000042', '1711000042', '711000042'];
    const tried = await letThrough(new LookupAttempts(countersInMemory(), NAMES), 40, (at) => ({
      reference: `S1${at}000`,
      phone: written[at % written.length] ?? '',
    }));
    expect(tried).toBe(15);
  });

  it('is not begun anew by an own order beside which another’s phone is given', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    const phone = '01711000042';
    const tried = await letThrough(attempts, 40, (at) => ({ reference: `S1${at}000`, phone }));
    await attempts.found({ ...stranger('thief'), reference: 'S00099', email: 'thief@example.com', phone });
    expect(await attempts.begin({ ...stranger('thief'), reference: 'S00042', phone })).toBe(false);
    expect(tried).toBe(15);
  });

  it('ends sooner for one shopper', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    for (let at = 0; at < 5; at += 1) expect(await attempts.begin(stranger('amina'))).toBe(true);
    expect(await attempts.begin(stranger('amina'))).toBe(false);
    expect(await attempts.begin(stranger('rahim'))).toBe(true);
  });

  it('is counted for half an hour, by nothing that tells order, e-mail or phone', async () => {
    const counted: [string, string, number][] = [];
    const { increment, giveBack, forget } = countersInMemory();
    const attempts = new LookupAttempts(
      {
        increment: (key, ttl, limit, block, name) => {
          counted.push([name, key, ttl]);
          return increment(key, ttl, limit, block, name);
        },
        giveBack,
        forget,
      },
      NAMES,
    );
    await attempts.begin({ ...stranger('s'), reference: 'S00042', email: 'amina@example.com', phone: '01711000042' });
    expect(counted.map(([name]) => name)).toEqual([
      'order-address',
      'order-shopper',
      'order-reference',
      'order-proof',
      'order-proof',
    ]);
    expect(counted.every(([, , ttl]) => ttl === 30 * 60_000)).toBe(true);
    for (const [, key] of counted) expect(key).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set(counted.map(([, key]) => key)).size).toBe(5);
  });

  it('counts no proof that is empty', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory(), NAMES), 40, (at) => ({
      reference: `S1${at}000`,
      ...(at % 2 === 0 ? { phone: '--' } : { email: '' }),
    }));
    expect(tried).toBe(40);
  });

  it('begins anew once it was not in vain', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    const attempt = { ...stranger('amina'), reference: 'S00042', email: 'amina@example.com' };
    for (let round = 0; round < 20; round += 1) {
      expect(await attempts.begin(attempt)).toBe(true);
      await attempts.found(attempt);
    }
  });

  it('ends after ten from one address, whoever tries whatever', async () => {
    const tried = await letThrough(new LookupAttempts(countersInMemory(), NAMES), 40, (at) => ({
      address: '192.0.2.7',
      reference: `S1${at}000`,
      email: `guess${at}@example.com`,
    }));
    expect(tried).toBe(10);
  });

  it('is not washed clean by looking up an own order in between', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    const own = { ...stranger('thief'), reference: 'S00099', email: 'thief@example.com' };
    let through = 0;
    for (let at = 0; at < 40; at += 1) {
      if (await attempts.begin(own)) await attempts.found(own);
      if (await attempts.begin({ ...stranger('thief'), reference: 'S00042', email: `guess${at}@example.com` }))
        through += 1;
    }
    expect(through).toBeLessThanOrEqual(10);
  });

  it('takes nothing from a shopper who finds what they ask for, however often', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    for (let at = 0; at < 40; at += 1) {
      const attempt = { ...stranger('amina'), reference: `S0${at}`, email: 'amina@example.com' };
      expect(await attempts.begin(attempt)).toBe(true);
      await attempts.found(attempt);
    }
  });

  it('never keeps an order from the shopper for whom the shop confirmed its e-mail', async () => {
    const attempts = new LookupAttempts(countersInMemory(), NAMES);
    const order = { reference: 'S00042', email: 'amina@example.com' };
    await letThrough(attempts, 40, (at) => ({ ...order, email: `guess${at}@example.com` }));
    await letThrough(attempts, 40, (at) => ({ ...order, reference: `S1${at}000` }));
    await letThrough(attempts, 40, () => ({ ...order, address: '192.0.2.7' }));
    const amina = { ...order, shopperId: 'amina', address: '192.0.2.7', confirmed: true };
    expect(await attempts.begin({ ...amina, confirmed: false })).toBe(false);
    for (let at = 0; at < 40; at += 1) expect(await attempts.begin(amina)).toBe(true);
  });
});
