/** Readiness is asked by anybody, as often as they like: store and desk hear of it once a second. */
import type { Response } from 'express';
import { HealthController } from './health.controller';
import type { HealthStatus } from './health.port';

describe('readiness', () => {
  let now = 0;
  let asked = 0;
  let status: HealthStatus = 'ok';
  const part = (name: string) => ({ check: () => Promise.resolve({ [name]: ((asked += 1), status) }) });
  const answered: number[] = [];
  const response = { status: (code: number) => answered.push(code) } as unknown as Response;

  afterEach(() => jest.restoreAllMocks());

  it('is found out once a second, however many ask', async () => {
    const health = new HealthController(part('store'), part('odoo'));
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    await Promise.all(Array.from({ length: 50 }, () => health.ready(response)));
    expect(asked).toBe(2);
    status = 'missing';
    now = 999; // of a clock that nobody sets back
    expect(await health.ready(response)).toEqual({ status: 'ok', parts: { store: 'ok', odoo: 'ok' } });
    now = 1_000;
    expect(await health.ready(response)).toMatchObject({ status: 'missing' });
    expect(asked).toBe(4);
    expect([...new Set(answered)]).toEqual([200, 503]);
  });
});
