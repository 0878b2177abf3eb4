/** Identity tokens: a JWT in which the shop confirms who a signed-in shopper is, for a while. */
import { Inject, Injectable } from '@nestjs/common';
import { decode, verify } from 'jsonwebtoken';
import type { VerifyOptions } from 'jsonwebtoken';
import { ProblemError } from '../../../common/problem.error';
import type { ChannelRow, ShopperCard } from '../../../contract/odoo';
import { CLOCK, Clock } from '../../../conversation/ports';
import { accountId } from '../shopper-id';
import { LEEWAY_SECONDS } from '../../../contract/shopper/token-lives';
import { detailsIn, identityClaims, issuedAt } from './identity-claims';
import { IdentitySource, IdentitySources } from './identity-sources.service';
import { IssuerKeys } from './issuer-keys.service';

export interface ProvenShopper {
  readonly card: ShopperCard;
  /** Until then the proof counts: Unix time in seconds. */
  readonly until: number;
  /** Unix time in seconds. Of a token that does not say: as early as it can be. */
  readonly issuedAt: number;
}

type Key = Parameters<typeof verify>[1];

@Injectable()
export class Identity {
  constructor(
    private readonly sources: IdentitySources,
    private readonly keys: IssuerKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The shopper of this channel whom the token proves. Throws the problem to answer with. */
  async read(token: string, channel: ChannelRow): Promise<ProvenShopper> {
    const source = this.sources.of(channel);
    if (source === undefined) throw new ProblemError('AUTH.IDENTITY_INVALID');
    const { key, algorithm } = await this.keyFor(token, source);
    const now = Math.floor(this.clock.now() / 1000);
    const payload = checked(token, key, {
      algorithms: [algorithm],
      audience: channel.key,
      clockTimestamp: now,
      clockTolerance: LEEWAY_SECONDS,
      ...(source.issuer === undefined ? {} : { issuer: source.issuer }),
    });
    const claims = identityClaims(payload, now);
    if (claims === null) throw new ProblemError('AUTH.IDENTITY_INVALID');
    const id = accountId(channel.company ?? '', source.name, claims.sub);
    const card = { id, verified: true, ...detailsIn(claims) };
    return { card, until: claims.exp + LEEWAY_SECONDS, issuedAt: issuedAt(claims) };
  }

  /** Of a token, only the name of its key is believed before it is checked. */
  private async keyFor(token: string, { proof, issuer }: IdentitySource) {
    if (proof === undefined) throw new ProblemError('AUTH.IDENTITY_UNAVAILABLE');
    const header = headerOf(token);
    if ('secret' in proof) return { key: proof.secret, algorithm: 'HS256' as const };
    // Whoever publishes keys may sign for other shops, too: without the issuer their word is not this shop's.
    if (!issuer) throw new ProblemError('AUTH.IDENTITY_INVALID');
    const { kid } = header;
    if (kid !== undefined && typeof kid !== 'string') throw new ProblemError('AUTH.IDENTITY_INVALID');
    return this.keys.find(proof.jwksUrl, kid);
  }
}

/** A token with critical extensions is refused, for none is known here (RFC 7515, 4.1.11). */
function headerOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const header: unknown = decode(token, { complete: true })?.header;
    if (typeof header === 'object' && header !== null && !('crit' in header)) return { ...header };
  } catch {
    // whatever is wrong with it, the answer is the same
  }
  throw new ProblemError('AUTH.IDENTITY_INVALID');
}

function checked(token: string, key: Key, options: VerifyOptions): unknown {
  try {
    return verify(token, key, options);
  } catch {
    // whatever is wrong with it, the answer is the same
    throw new ProblemError('AUTH.IDENTITY_INVALID');
  }
}
