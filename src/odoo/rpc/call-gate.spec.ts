/** The gate towards Odoo: a fixed number at once, first come, first served, nobody forgotten. */
import { CallGate } from './call-gate';

const tooLate = () => new Error('too late');

function held(): { readonly work: () => Promise<void>; readonly release: () => void } {
  let release = () => {};
  const done = new Promise<void>((resolve) => (release = resolve));
  return { work: () => done, release: () => release() };
}

describe('CallGate', () => {
  it('lets no more in than its limit, and all in the end', async () => {
    const gate = new CallGate(3);
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 50 }, () => gate.run(work, 1_000, tooLate)));
    expect([most, inside]).toEqual([3, 0]);
  });

  it('serves in the order of asking', async () => {
    const gate = new CallGate(1);
    const served: number[] = [];
    const one = (n: number) => gate.run(() => Promise.resolve(served.push(n)), 1_000, tooLate);
    await Promise.all([1, 2, 3, 4].map(one));
    expect(served).toEqual([1, 2, 3, 4]);
  });

  it('turns away whom it kept waiting too long, and serves those behind', async () => {
    const gate = new CallGate(1);
    const first = held();
    const running = gate.run(first.work, 1_000, tooLate);
    await expect(gate.run(() => Promise.resolve('never'), 5, tooLate)).rejects.toThrow('too late');
    const next = gate.run(() => Promise.resolve('served'), 1_000, tooLate);
    first.release();
    await running;
    await expect(next).resolves.toBe('served');
  });

  it('frees the place of one that failed', async () => {
    const gate = new CallGate(1);
    await expect(gate.run(() => Promise.reject(new Error('no')), 10, tooLate)).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'), 10, tooLate)).resolves.toBe('yes');
  });
});
