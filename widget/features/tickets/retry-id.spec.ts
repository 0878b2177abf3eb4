import { RetryId } from './retry-id';

describe('the key of a request', () => {
  it('is the same for as long as the same is sent again', () => {
    const ids = new RetryId();
    const first = ids.for({ subject: 'milk' });
    expect(ids.for({ subject: 'milk' })).toBe(first);
    const second = ids.for({ subject: 'eggs' });
    expect(second).not.toBe(first);
    expect(ids.for({ subject: 'milk' })).not.toBe(first);
  });

  it('is its own in each form', () => {
    expect(new RetryId().for({ subject: 'milk' })).not.toBe(new RetryId().for({ subject: 'milk' }));
  });
});
