/** Hashes of erased data: an operation that was under way at the time must not bring it back. */
import { createHash } from 'node:crypto';
import type { ShopperCard } from '../../../contract/odoo';
import type { Shop } from '../shop';

export interface Clues {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly shopper?: string | undefined;
}

export class Erased {
  constructor(private readonly shop: Shop) {}

  noteConversations(ids: readonly string[]): void {
    for (const id of ids) this.note(hash('chat', id));
  }

  notePerson(clues: Clues): void {
    for (const name of hashesOf(clues)) this.note(name);
  }

  has(conversation: string): boolean {
    return this.shop.store.erased.get(hash('chat', conversation)) !== undefined;
  }

  /** Whether opening this chat would bring back a chat, or a person, erased since. */
  bars(conversation: string, { id, email, phone }: ShopperCard, openedAt: string): boolean {
    const later = (name: string) => (this.shop.store.erased.get(name)?.at ?? 0) >= Date.parse(openedAt);
    return this.has(conversation) || hashesOf({ email, phone, shopper: id }).some(later);
  }

  private note(name: string): void {
    this.shop.store.erased.put(name, { at: this.shop.now().getTime() });
  }
}

function hashesOf({ email, phone, shopper }: Clues): string[] {
  return [
    ...(email === undefined ? [] : [hash('email', email.trim().toLowerCase())]),
    ...(phone === undefined ? [] : [hash('phone', phone.replace(/\D/g, '').slice(-9))]),
    ...(shopper === undefined ? [] : [hash('shopper', shopper)]),
  ];
}

function hash(kind: string, value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex');
}
