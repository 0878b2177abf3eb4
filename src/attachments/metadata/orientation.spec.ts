import fc from 'fast-check';
import { orientationOf, orientationOnly } from './orientation';
import { cameraTiff } from './testing/camera';

describe('how a camera was held', () => {
  it.each([1, 2, 3, 6, 8])('is read, and written alone: %p', (orientation) => {
    for (const order of ['II', 'MM'] as const) expect(orientationOf(cameraTiff(orientation, order))).toBe(orientation);
    expect(orientationOf(orientationOnly(orientation))).toBe(orientation);
    expect(orientationOnly(orientation)).toHaveLength(orientation === 1 ? 0 : 26);
  });

  it.each([0, 9, 65_535])('is upright where it cannot be %p', (orientation) =>
    expect(orientationOf(cameraTiff(orientation))).toBe(1),
  );

  it('is upright whatever else is written there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('II*\0', 'MM\0*', ''), (bytes, head) => {
        const orientation = orientationOf(Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
      }),
    );
  });
});
