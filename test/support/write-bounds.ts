/** Bounds so high that only tests about bounds reach them. */
import type { WriteBounds } from '../../src/redis/write-bounds';

export const WIDE: WriteBounds = { chat: { entries: 5_000, bytes: 5 * 1024 * 1024 } };
