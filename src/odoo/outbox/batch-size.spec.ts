import { BatchSize } from './batch-size';

describe('the batch', () => {
  it('grows while full calls are quick, up to a bound', () => {
    const batch = new BatchSize();
    for (let i = 0; i < 5; i += 1) batch.took(batch.streams, 100);
    expect(batch.streams).toBe(50);
  });

  it('does not grow when there was less to tell than it could hold', () => {
    const batch = new BatchSize();
    batch.took(3, 10);
    expect(batch.streams).toBe(10);
  });

  it('stays as it is when a full call takes its time', () => {
    const batch = new BatchSize();
    for (const ms of [500, 1_000, 2_000]) batch.took(batch.streams, ms);
    expect(batch.streams).toBe(10);
  });

  it('halves when a call drags or fails, down to one conversation', () => {
    const batch = new BatchSize();
    batch.took(10, 2_500);
    expect(batch.streams).toBe(5);
    for (let i = 0; i < 5; i += 1) batch.failed();
    expect(batch.streams).toBe(1);
    batch.took(1, 100);
    expect(batch.streams).toBe(2);
  });
});
