import { walk } from './grid-navigation';

/** 0 1 2 / 3 4 / 5, written from the left. */
const grid = [
  { left: 0, top: 0 },
  { left: 44, top: 0 },
  { left: 88, top: 0 },
  { left: 0, top: 44 },
  { left: 44, top: 44 },
  { left: 0, top: 120 },
];
const mirrored = grid.map(({ left, top }) => ({ left: 88 - left, top }));

describe('arrow keys in the grid', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 5, 3],
    ['Home', 4, 0],
    ['End', 0, 5],
    ['a', 0, null],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(walk(grid, from, key)).toBe(to);
  });

  it('lead where they point from right to left, too', () => {
    expect(walk(mirrored, 0, 'ArrowLeft')).toBe(1);
    expect(walk(mirrored, 2, 'ArrowRight')).toBe(1);
    expect(walk(mirrored, 1, 'ArrowDown')).toBe(4);
  });
});
