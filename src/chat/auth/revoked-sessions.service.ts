/**
 * Refuses the tokens of shoppers who were logged out. Sessions and links to files are short: recent revocations are kept in memory,
 * so that a request needs no look-up; until they were read for the first time no session counts. Resume and identity tokens are
 * looked up when the chat is opened.
 */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Observable, Subject, Subscription, filter, interval, merge } from 'rxjs';
import { oneAtATime } from '../../common/one-at-a-time';
import { ProblemError } from '../../common/problem.error';
import { CLOCK, Clock } from '../../conversation/ports';
import { REVOCATIONS, Revocation, Revocations } from './revocations.port';
import { LINK_SECONDS, SESSION_SECONDS } from '../../contract/shopper/token-lives';
import { StoreAway } from '../../conversation/conversation.errors';
import { ResumeClaims } from './session-tokens.service';

/** Should an announcement have been lost. */
const RELOAD_MS = 15_000;
/** Until they were read for the first time. */
const RETRY_MS = 1_000;
const REMEMBERED_MS = Math.max(SESSION_SECONDS, LINK_SECONDS) * 1000;
/** By which the clocks of replicas may differ. */
const SKEW_MS = 60_000;

@Injectable()
export class RevokedSessions implements OnModuleInit, OnModuleDestroy {
  /** Shoppers, as this replica learns that their sessions have ended. */
  readonly revoked: Observable<string>;
  private readonly logger = new Logger('revocation');
  private readonly told = new Subject<string>();
  private readonly recent = new Map<string, number>();
  /** Null until they were read for the first time. */
  private loadedUntil: number | null = null;
  private watching: Subscription | undefined;

  constructor(
    @Inject(REVOCATIONS) private readonly store: Revocations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.revoked = this.told.asObservable();
  }

  async onModuleInit(): Promise<void> {
    await this.load();
    this.watching = merge(
      this.store.news,
      interval(RELOAD_MS),
      interval(RETRY_MS).pipe(filter(() => this.loadedUntil === null)),
    )
      .pipe(oneAtATime(() => this.load()))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.watching?.unsubscribe();
  }

  /** Reads what was revoked lately. */
  async load(): Promise<void> {
    const now = this.clock.now();
    const oldest = now - REMEMBERED_MS - SKEW_MS;
    try {
      this.take(await this.store.since(Math.max(oldest, (this.loadedUntil ?? 0) - SKEW_MS)));
      this.loadedUntil = now;
    } catch (error) {
      this.logger.warn({ event: 'revocations.not_loaded', reason: String(error) });
    }
    for (const [shopper, at] of this.recent) if (at < oldest) this.recent.delete(shopper);
  }

  async add(shoppers: readonly string[], identity: boolean): Promise<void> {
    const at = this.clock.now();
    const revocations = shoppers.map((shopper) => ({ shopper, at, identity }));
    await this.store.add(revocations);
    this.take(revocations);
  }

  /** Of a session, from memory. Throws `StoreAway` while nothing is known of those before. */
  isRevoked({ shopperId, issuedAt }: ResumeClaims): boolean {
    return this.latestSince(shopperId, issuedAt) !== undefined;
  }

  /** The shopper's latest log-out at that instant or later, at most a day ago, in Unix milliseconds. Throws as `isRevoked` does. */
  latestSince(shopper: string, instant: number): number | undefined {
    if (this.loadedUntil === null) throw new StoreAway();
    const latest = this.recent.get(shopper);
    return latest !== undefined && latest >= instant ? latest : undefined;
  }

  /** Throws the problem to answer with. */
  refuseRevoked(session: ResumeClaims): void {
    if (this.isRevoked(session)) throw new ProblemError('AUTH.SESSION_INVALID');
  }

  /** Of a resume token, or of a session whatever its age, from the store. Throws the problem to answer with. */
  async refuseRevokedResume({ shopperId, issuedAt }: ResumeClaims): Promise<void> {
    const found = await this.store.of(shopperId);
    if (found.some(({ at }) => at >= issuedAt)) throw new ProblemError('AUTH.SESSION_INVALID');
  }

  /** Throws the problem to answer with. `issuedAt` in Unix milliseconds, of the second in which the token was made. */
  async refuseRevokedIdentity(shopperId: string, issuedAt: number): Promise<void> {
    const found = await this.store.of(shopperId);
    if (found.some(({ identity, at }) => identity && at >= issuedAt)) throw new ProblemError('AUTH.IDENTITY_INVALID');
  }

  private take(revocations: readonly Revocation[]): void {
    for (const { shopper, at } of revocations) this.note(shopper, at);
  }

  private note(shopper: string, at: number): void {
    if ((this.recent.get(shopper) ?? -1) >= at) return;
    this.recent.set(shopper, at);
    this.told.next(shopper);
  }
}
