/** Arrow keys in a grid whose rows wrap by width. It compares positions on the screen, so it works from right to left, too. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** @returns the index to go to; the same one where there is no further to go, null for a key that leads nowhere. */
export function walk(places: readonly Place[], from: number, key: string): number | null {
  const here = places[from];
  if (here === undefined) return null;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return places.length - 1;
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(places, from, here, key === 'ArrowRight' ? 1 : -1);
    case 'ArrowDown':
    case 'ArrowUp':
      return upOrDown(places, from, here, key === 'ArrowDown' ? 1 : -1);
    default:
      return null;
  }
}

/** At the end of a row the walk goes on in the next one. */
function sideways(places: readonly Place[], from: number, here: Place, way: 1 | -1): number {
  const isMirrored = places.some(({ left, top }, index) => top === here.top && index > from && left < here.left);
  const wasMirrored = places.some(({ left, top }, index) => top === here.top && index < from && left > here.left);
  const to = from + (isMirrored || wasMirrored ? -way : way);
  return places[to] === undefined ? from : to;
}

function upOrDown(places: readonly Place[], from: number, here: Place, way: 1 | -1): number {
  const beyond = places.filter(({ top }) => (top - here.top) * way > 0).map(({ top }) => top);
  if (beyond.length === 0) return from;
  const row = way === 1 ? Math.min(...beyond) : Math.max(...beyond);
  const distance = ({ left, top }: Place): number => (top === row ? Math.abs(left - here.left) : Infinity);
  return places.reduce((best, place, index) => {
    const known = places[best];
    return known === undefined || distance(place) < distance(known) ? index : best;
  }, from);
}
