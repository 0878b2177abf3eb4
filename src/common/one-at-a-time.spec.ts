/** Asked for while it runs, work runs once more, and never beside itself. */
import { Subject } from 'rxjs';
import { oneAtATime } from './one-at-a-time';

describe('work that is asked for while it runs', () => {
  let asked: Subject<void>;
  let ends: (() => void)[];
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    ends = [];
    asked = new Subject();
    asked.pipe(oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)))).subscribe();
  });

  it('runs once more, however often it was asked for', async () => {
    for (let times = 0; times < 10_000; times++) asked.next();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settled();
    expect(ends).toHaveLength(2);
    asked.next();
    expect(ends).toHaveLength(3);
  });

  it('runs for whoever asks later', async () => {
    asked.next();
    ends[0]?.();
    await settled();
    asked.next();
    expect(ends).toHaveLength(2);
  });
});
