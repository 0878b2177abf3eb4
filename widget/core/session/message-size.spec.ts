/** Messages are measured as the bridge measures them. */
import { excessBytes } from './message-size';

describe('a message', () => {
  it.each([
    ['', 0],
    ['a'.repeat(51_200), 0],
    ['a'.repeat(51_201), 1],
    ['ক'.repeat(17_067), 1],
  ])('is too long by its bytes: %#', (content, excess) => expect(excessBytes(content)).toBe(excess));
});
