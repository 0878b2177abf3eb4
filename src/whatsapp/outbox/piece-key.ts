/** A piece within its chat, as the outbox names it. */
import type { PieceName } from '../inbox/inbound.port';

export function pieceKey({ sequence, piece }: Pick<PieceName, 'sequence' | 'piece'>): string {
  return `${sequence}.${piece}`;
}
