/** Signed tokens of shoppers: one for the session, one to resume it later. Both are confined to a company. */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TokenExpiredError, sign, verify } from 'jsonwebtoken';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { signingKey } from '../../common/signing-key';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { RESUMED_FOR_SECONDS, RESUME_SECONDS, SESSION_SECONDS } from '../../contract/shopper/token-lives';
import { CLOCK, Clock } from '../../conversation/ports';

export interface ResumeClaims {
  readonly shopperId: string;
  /** The company whose shops this shopper is known in; empty for shops of no company. */
  readonly company: string;
  /** Unix time in milliseconds. */
  readonly issuedAt: number;
}

export interface ReturnClaims extends ResumeClaims {
  /** When the first of the tokens was made that this one goes back to: Unix time in milliseconds. */
  readonly begunAt: number;
}

export interface SessionClaims extends ResumeClaims {
  readonly conversationId: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
  /** Unix time in seconds until which the shop's word for this shopper counts; absent: it gave none for this session. */
  readonly verifiedUntil?: number;
}

export type NewSession = Pick<SessionClaims, 'shopperId' | 'company' | 'conversationId' | 'verifiedUntil'>;

const resumeClaims = z.object({ sub: z.string(), company: z.string(), at: z.number(), exp: z.number() });
/** A token of before this was counted goes back to itself. */
const returnClaims = resumeClaims.extend({ begun: z.number().optional() });
const sessionClaims = resumeClaims.extend({ conversation: z.string(), verified_until: z.number().optional() });

@Injectable()
export class SessionTokens {
  private readonly key: KeyObject;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(config.secrets.session);
  }

  session({ shopperId, company, conversationId, verifiedUntil }: NewSession): { token: string; expiresAt: Date } {
    const proof = verifiedUntil === undefined ? {} : { verified_until: verifiedUntil };
    const claims = { conversation: conversationId, company, at: this.clock.now(), iat: this.seconds, ...proof };
    const token = sign(claims, this.key, { subject: shopperId, audience: 'session', expiresIn: SESSION_SECONDS });
    return { token, expiresAt: new Date(this.clock.now() + SESSION_SECONDS * 1000) };
  }

  /** `begunAt`: of the token that it takes the place of; it never outlives that by more than `RESUMED_FOR_SECONDS`. */
  resume(shopperId: string, company: string, begunAt = this.clock.now()): string {
    const claims = { company, at: this.clock.now(), begun: begunAt, iat: this.seconds };
    const left = Math.floor(begunAt / 1000) + RESUMED_FOR_SECONDS - this.seconds;
    const expiresIn = Math.max(0, Math.min(RESUME_SECONDS, left));
    return sign(claims, this.key, { subject: shopperId, audience: 'resume', expiresIn });
  }

  /** Throws the problem to answer with. */
  readSession(token: string): SessionClaims {
    const { sub, company, at, exp, conversation, verified_until } = this.read(token, 'session', sessionClaims);
    return {
      shopperId: sub,
      company,
      conversationId: conversation,
      issuedAt: at,
      expiresAt: exp,
      ...(verified_until === undefined ? {} : { verifiedUntil: verified_until }),
    };
  }

  /** Throws the problem to answer with. */
  readResume(token: string): ReturnClaims {
    const { sub, company, at, begun = at } = this.read(token, 'resume', returnClaims);
    return { shopperId: sub, company, issuedAt: at, begunAt: begun };
  }

  /** Whether the shop's word for this shopper counts now. */
  isVerified({ verifiedUntil }: Pick<SessionClaims, 'verifiedUntil'>): boolean {
    return verifiedUntil !== undefined && verifiedUntil * 1000 > this.clock.now();
  }

  private read<T>(token: string, audience: string, claims: z.ZodType<T>): T {
    try {
      const options = { audience, algorithms: ['HS256' as const], clockTimestamp: this.seconds };
      return claims.parse(verify(token, this.key, options));
    } catch (error) {
      throw error instanceof TokenExpiredError
        ? new ProblemError('AUTH.SESSION_EXPIRED')
        : new ProblemError('AUTH.SESSION_INVALID');
    }
  }

  /** Unix time, as tokens count it. */
  private get seconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
