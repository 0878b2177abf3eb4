/** The public keys of all issuers, by the address of their key set. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../../../common/problem.error';
import { CLOCK, Clock } from '../../../conversation/ports';
import { fetchKeys } from './fetch-keys';
import { COOLDOWN_MS, KeySet } from './key-set';
import type { PublicKey } from './public-keys';

@Injectable()
export class IssuerKeys {
  private readonly logger = new Logger('identity');
  private readonly sets = new Map<string, KeySet>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Throws the problem to answer with. */
  async find(url: string, id: string | undefined): Promise<PublicKey> {
    const found = await this.setOf(url).find(id);
    if (found === 'unavailable') {
      throw new ProblemError('AUTH.IDENTITY_UNAVAILABLE', { retryAfterSeconds: COOLDOWN_MS / 1000 });
    }
    if (found === null) throw new ProblemError('AUTH.IDENTITY_INVALID');
    return found;
  }

  private setOf(url: string): KeySet {
    const known = this.sets.get(url);
    if (known !== undefined) return known;
    const failed = (error: unknown) =>
      this.logger.warn({ event: 'identity.keys_not_fetched', url, reason: String(error) });
    const made = new KeySet(url, fetchKeys, this.clock, failed);
    this.sets.set(url, made);
    return made;
  }
}
