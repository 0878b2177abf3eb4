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

  it('frees the permit of one that failed', async () => {
    const gate = new CallGate(1);
    await expect(gate.run(() => Promise.reject(new Error('no')), 10, tooLate)).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'), 10, tooLate)).resolves.toBe('yes');
  });

  describe('between lanes', () => {
    /** The order in which calls are served that all wait at once. */
    async function servedOf(calls: readonly (readonly [name: string, lane: readonly string[]])[]): Promise<string[]> {
      const gate = new CallGate(1);
      const first = held();
      const running = gate.run(first.work, 1_000, tooLate);
      const served: string[] = [];
      const waiting = calls.map(([name, lane]) =>
        gate.run(() => Promise.resolve(served.push(name)), 1_000, tooLate, lane),
      );
      first.release();
      await Promise.all([running, ...waiting]);
      return served;
    }

    const times = (many: number, name: string, lane: readonly string[]) =>
      Array.from({ length: many }, (_, at) => [`${name}${at}`, lane] as const);

    it('serves one call of a shopper next after one of the forty of another', async () => {
      const served = await servedOf([
        ...times(40, 'greedy', ['callers', 'a', 'x']),
        ...times(1, 'single', ['callers', 'b', 'y']),
      ]);
      expect(served.slice(0, 3)).toEqual(['greedy0', 'single0', 'greedy1']);
      expect(served).toHaveLength(41);
    });

    it('gives an address one turn, however many shoppers it makes up', async () => {
      const crowd = Array.from({ length: 40 }, (_, at) => [`crowd${at}`, ['callers', 'a', `made-up-${at}`]] as const);
      expect((await servedOf([...crowd, ['single', ['callers', 'b', 'y']]])).slice(0, 2)).toEqual(['crowd0', 'single']);
    });

    it('gives turns to the people of one address', async () => {
      const served = await servedOf([
        ...times(40, 'greedy', ['callers', 'a', 'x']),
        ['colleague', ['callers', 'a', 'y']],
      ]);
      expect(served.slice(0, 2)).toEqual(['greedy0', 'colleague']);
    });

    it('gives the bridge every other turn, however many callers there are', async () => {
      const crowd = Array.from({ length: 40 }, (_, at) => [`caller${at}`, ['callers', `a${at}`, 'x']] as const);
      const served = await servedOf([...crowd, ...times(2, 'bridge', ['bridge'])]);
      expect(served.slice(0, 4)).toEqual(['caller0', 'bridge0', 'caller1', 'bridge1']);
    });

    it('forgets a lane whose only call waited too long', async () => {
      const gate = new CallGate(1);
      const first = held();
      const running = gate.run(first.work, 1_000, tooLate);
      await expect(gate.run(() => Promise.resolve(), 5, tooLate, ['callers', 'a', 'x'])).rejects.toThrow('too late');
      const next = gate.run(() => Promise.resolve('served'), 1_000, tooLate, ['callers', 'b', 'y']);
      first.release();
      await running;
      await expect(next).resolves.toBe('served');
    });
  });
});
