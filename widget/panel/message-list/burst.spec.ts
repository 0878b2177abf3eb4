import { aMessage } from '../../testing/fakes/wire-samples';
import { mergeMessages } from '../../core/state/thread';
import type { Thread } from '../../core/state/thread';
import { isBurst } from './burst';

function threadOf(count: number): Thread {
  return mergeMessages(
    [],
    Array.from({ length: count }, (_, index) => aMessage(index + 1)),
  );
}

describe('a burst of messages', () => {
  it('is more at once than anybody would listen to', () => {
    expect(isBurst(false, threadOf(1), threadOf(4))).toBe(false);
    expect(isBurst(false, threadOf(1), threadOf(5))).toBe(true);
  });

  it('lasts until the next message, which is read out again', () => {
    expect(isBurst(true, threadOf(5), threadOf(5))).toBe(true);
    expect(isBurst(true, threadOf(5), threadOf(6))).toBe(false);
  });

  it('does not count what the shopper wrote', () => {
    const own = [1, 2, 3, 4, 5].map((sequence) => aMessage(sequence, { type: 'user' }));
    expect(isBurst(false, [], mergeMessages([], own))).toBe(false);
  });
});
