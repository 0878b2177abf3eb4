/**
 * Limits failed order look-ups of a shopper and of an address. The failed look-ups of one reference, e-mail or phone are
 * limited as well, whoever makes them, so that many strangers cannot share the guessing. A shopper whose details the shop
 * confirmed has nothing to guess: they count no failure, and failures of others do not block them.
 */
import type { LimitCounters } from '../../common/limit-counters.port';
import type { NameHash } from '../../common/name-hash';

const WINDOW_MS = 30 * 60_000;
const BY_SHOPPER = 5;
/** Shoppers are free, addresses are not. Below the limits of a crowd: one address alone never reaches those. */
const FROM_ADDRESS = 10;
const OF_REFERENCE = 15;
const WITH_PROOF = 15;
/** Phone numbers are compared by their last digits: the country code may be missing. */
const SIGNIFICANT_DIGITS = 9;

export interface Attempt {
  readonly shopperId: string;
  /** As limits count it. */
  readonly address: string | undefined;
  /** E-mail and phone are those that the shop confirmed for this shopper. */
  readonly confirmed: boolean;
  /** Absent when a verified shopper asks for all of their orders. */
  readonly reference?: string;
  readonly email?: string;
  readonly phone?: string;
}

interface Counter {
  readonly name: string;
  readonly key: string;
  readonly limit: number;
}

export class LookupAttempts {
  constructor(
    private readonly counters: LimitCounters,
    private readonly names: Pick<NameHash, 'of'>,
  ) {}

  /** Counts an attempt. False: too many failed, and nothing may be looked up. */
  async begin(attempt: Attempt): Promise<boolean> {
    if (attempt.confirmed) return true;
    const counted = await Promise.all(
      [...this.addressOf(attempt), ...this.othersOf(attempt), ...this.proofsOf(attempt)].map(({ name, key, limit }) =>
        this.counters.increment(key, WINDOW_MS, limit, 0, name),
      ),
    );
    return counted.every(({ isBlocked }) => !isBlocked);
  }

  /**
   * The look-up succeeded: resets the counts. With two proofs it is not known which one matched, so neither is reset; and of the
   * address only this attempt is taken back, or an order of one's own would wash guesses at others clean.
   */
  async found(attempt: Attempt): Promise<void> {
    if (attempt.confirmed) return;
    const proofs = this.proofsOf(attempt);
    const proven = [...this.othersOf(attempt), ...(proofs.length === 1 ? proofs : [])];
    await Promise.all([
      ...this.addressOf(attempt).map(({ name, key }) => this.counters.giveBack(key, name)),
      ...proven.map(({ name, key }) => this.counters.forget(key, name)),
    ]);
  }

  private addressOf({ address }: Attempt): Counter[] {
    if (address === undefined) return [];
    return [{ name: 'order-address', key: this.names.of(address), limit: FROM_ADDRESS }];
  }

  private othersOf({ shopperId, reference }: Attempt): Counter[] {
    const shopper = { name: 'order-shopper', key: this.names.of(shopperId), limit: BY_SHOPPER };
    if (reference === undefined) return [shopper];
    return [shopper, { name: 'order-reference', key: this.names.of(plain(reference)), limit: OF_REFERENCE }];
  }

  private proofsOf({ reference, email, phone }: Attempt): Counter[] {
    if (reference === undefined) return [];
    const proofs = [email?.toLowerCase(), phone && plain(phone).slice(-SIGNIFICANT_DIGITS)].filter(
      (proof) => proof !== undefined && proof !== '',
    );
    return proofs.map((proof) => ({ name: 'order-proof', key: this.names.of(proof ?? ''), limit: WITH_PROOF }));
  }
}

/** Letters and digits only, lower case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
