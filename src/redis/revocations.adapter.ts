/** Revocations in Redis: one sorted set by instant, a member for each shopper and kind of token. */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { Observable, filter } from 'rxjs';
import type { Revocation, Revocations } from '../chat/auth/revocations.port';
import { OUTLIVES_TOKENS_SECONDS } from '../contract/shopper/token-lives';
import { ANNOUNCER, Announcer } from '../odoo/settings/announcer.port';
import { keys } from './keys';
import { REDIS } from './connection';

const KEPT_MS = OUTLIVES_TOKENS_SECONDS * 1000;
const IDENTITY = 'identity/';

@Injectable()
export class RedisRevocations implements Revocations {
  readonly news: Observable<unknown>;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
  ) {
    this.news = announcer.announcements.pipe(filter((what) => what === 'shoppers_revoked'));
  }

  async add(revocations: readonly Revocation[]): Promise<void> {
    if (revocations.length === 0) return;
    const latest = Math.max(...revocations.map(({ at }) => at));
    const members = revocations.flatMap(({ shopper, at, identity }) => [
      at,
      shopper,
      ...(identity ? [at, `${IDENTITY}${shopper}`] : []),
    ]);
    await this.redis.revoke(keys.revoked, latest - KEPT_MS, KEPT_MS, ...members);
    await this.announcer.announce('shoppers_revoked');
  }

  async of(shopper: string): Promise<readonly Revocation[]> {
    const [session, identity] = await this.redis.zmscore(keys.revoked, shopper, `${IDENTITY}${shopper}`);
    return [
      ...(session ? [{ shopper, at: Number(session), identity: false }] : []),
      ...(identity ? [{ shopper, at: Number(identity), identity: true }] : []),
    ];
  }

  async since(at: number): Promise<readonly Revocation[]> {
    const rows = await this.redis.zrange(keys.revoked, at, '+inf', 'BYSCORE', 'WITHSCORES');
    const found: Revocation[] = [];
    for (let i = 0; i + 1 < rows.length; i += 2) {
      const member = rows[i] ?? '';
      const identity = member.startsWith(IDENTITY);
      found.push({ shopper: identity ? member.slice(IDENTITY.length) : member, at: Number(rows[i + 1]), identity });
    }
    return found;
  }
}
