import { aMessage } from '../../../testing/fakes/wire-samples';
import { mergeMessages } from '../../../core/state/thread';
import { DRAWN_AT_MOST, drawnPart, stepDown, stepUp } from './thread-window';
import type { WindowEnd } from './thread-window';

const thread = mergeMessages(
  [],
  Array.from({ length: 5_000 }, (_, index) => aMessage(index + 1)),
);
const drawn = (until: WindowEnd) => drawnPart(thread, until).map(({ sequence }) => sequence ?? 0);

describe('the window on a long thread', () => {
  it('ends with the thread until the shopper goes up', () => {
    expect(drawn(null).at(-1)).toBe(5_000);
    expect(drawn(null)).toHaveLength(DRAWN_AT_MOST);
  });

  it('reaches the first message, and then the last one again, without ever leaving one out or growing', () => {
    const seen = new Set(drawn(null));
    let until: WindowEnd = null;
    for (let step = stepUp(thread, until); step !== null; step = stepUp(thread, until)) {
      until = step.until;
      const part = drawn(until);
      expect(part).toHaveLength(DRAWN_AT_MOST);
      part.forEach((sequence) => seen.add(sequence));
    }
    expect(drawn(until)[0]).toBe(1);
    expect(seen.size).toBe(5_000);
    while (until !== null) until = stepDown(thread, until);
    expect(drawn(until).at(-1)).toBe(5_000);
  });

  it('stays where it is when more comes at the end or before', () => {
    const part = thread.slice(1_000, 2_000);
    const until = stepUp(part, null)?.until ?? null;
    expect(drawnPart(thread, until)).toEqual(drawnPart(part, until));
  });

  it('shows a short thread whole', () => {
    const short = thread.slice(0, 7);
    expect(drawnPart(short, null)).toEqual(short);
    expect(stepUp(short, null)).toBeNull();
  });
});
