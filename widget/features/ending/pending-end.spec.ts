import { ManualTimers } from '../../testing/fakes/manual-timers';
import { PendingEnd, UNDO_WITHIN_MS } from './pending-end';

describe('ending a chat', () => {
  function setUp() {
    const timers = new ManualTimers();
    const end = jest.fn();
    return { timers, end, pending: new PendingEnd(end, timers) };
  }

  it('waits for second thoughts, then ends once', async () => {
    const { timers, end, pending } = setUp();
    pending.start();
    pending.start();
    await timers.pass(UNDO_WITHIN_MS - 1);
    expect(end).not.toHaveBeenCalled();
    await timers.pass(UNDO_WITHIN_MS);
    expect(end).toHaveBeenCalledTimes(1);
    expect(pending.isRunning).toBe(false);
  });

  it('is undone, and nothing is sent', async () => {
    const { timers, end, pending } = setUp();
    pending.start();
    pending.undo();
    await timers.pass(UNDO_WITHIN_MS * 2);
    expect(end).not.toHaveBeenCalled();
  });

  it('ends at once when the page is left, and only if it was asked to', () => {
    const { end, pending } = setUp();
    pending.finish();
    expect(end).not.toHaveBeenCalled();
    pending.start();
    pending.finish();
    expect(end).toHaveBeenCalledTimes(1);
  });
});
