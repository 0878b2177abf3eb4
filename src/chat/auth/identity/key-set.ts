/** The public keys of one issuer, fetched when they are needed and kept while they are fresh. */
import type { Clock } from '../../../conversation/ports';
import { PublicKey, publicKeysIn } from './public-keys';

const FRESH_MS = 10 * 60_000;
/** Keys that cannot be fetched anew count this long: by then a key that the issuer has withdrawn must be gone. */
const STALE_MS = 24 * 60 * 60_000;
/** Between two fetches, whatever tokens ask for. */
export const COOLDOWN_MS = 30_000;

/** Throws when the keys do not come. */
export type FetchText = (url: string) => Promise<string>;

export class KeySet {
  private keys: readonly PublicKey[] = [];
  private fetchedAt = -Infinity;
  private triedAt = -Infinity;
  private trying: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly fetchText: FetchText,
    private readonly clock: Clock,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The key of this id (or the only one, for a token that names none), or null. `unavailable`: there are no keys to look in. */
  async find(id: string | undefined): Promise<PublicKey | null | 'unavailable'> {
    if (this.age > FRESH_MS || this.named(id) === null) await this.refresh();
    return this.age > STALE_MS ? 'unavailable' : this.named(id);
  }

  private named(id: string | undefined): PublicKey | null {
    const fitting = id === undefined ? this.keys : this.keys.filter((key) => key.id === id);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  private get age(): number {
    return this.clock.now() - this.fetchedAt;
  }

  /** One fetch at a time, and none while the last try is recent. */
  private refresh(): Promise<void> {
    if (this.trying === undefined && this.clock.now() - this.triedAt >= COOLDOWN_MS) {
      this.triedAt = this.clock.now();
      this.trying = this.load().finally(() => {
        this.trying = undefined;
      });
    }
    return this.trying ?? Promise.resolve();
  }

  private async load(): Promise<void> {
    try {
      this.keys = publicKeysIn(await this.fetchText(this.url));
      this.fetchedAt = this.clock.now();
    } catch (error) {
      this.failed(error);
    }
  }
}
