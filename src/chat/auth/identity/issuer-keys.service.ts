/** The public keys of all issuers, by the address of their key set. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '../../../common/problem.error';
import { CLOCK, Clock } from '../../../conversation/ports';
import { BridgeConfig } from '../../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../../config/config.module';
import { keyFetcher } from './fetch-keys';
import { COOLDOWN_MS, FetchText, KeySet } from './key-set';
import type { PublicKey } from './public-keys';

@Injectable()
export class IssuerKeys {
  private readonly logger = new Logger('identity');
  private readonly sets = new Map<string, KeySet>();

  private readonly fetchText: FetchText;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BRIDGE_CONFIG) { production }: Pick<BridgeConfig, 'production'>,
  ) {
    this.fetchText = keyFetcher(production);
  }

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
      this.logger.warn({ event: 'identity.keys_not_fetched', url, reason: reasonOf(error) });
    const made = new KeySet(url, this.fetchText, this.clock, failed);
    this.sets.set(url, made);
    return made;
  }
}

/** `fetch failed` says nothing: its cause does. */
function reasonOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? String(error.cause) : String(error);
}
