/** Bounds that no test reaches which is not about them. */
import type { WriteBounds } from '../../src/redis/write-bounds';

export const WIDE: WriteBounds = { chat: { entries: 5_000, bytes: 5 * 1024 * 1024 } };
