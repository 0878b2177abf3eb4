/** Few at once, whatever their number. */
import { inSteps } from './in-steps';

describe('work in steps', () => {
  it('is done for all, in order, and for few at once', async () => {
    let under = 0;
    let most = 0;
    const results = await inSteps(
      Array.from({ length: 25 }, (_, at) => at),
      async (at) => {
        most = Math.max(most, (under += 1));
        await new Promise(setImmediate);
        under -= 1;
        return at * 2;
      },
    );
    expect(results).toEqual(Array.from({ length: 25 }, (_, at) => at * 2));
    expect(most).toBe(10);
  });
});
