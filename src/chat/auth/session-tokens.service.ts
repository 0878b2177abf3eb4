/** Signed tokens of shoppers: one for the session, one to resume it later. Both are confined to a company. */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TokenExpiredError, sign, verify } from 'jsonwebtoken';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { signingKey } from '../../common/signing-key';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { RESUME_SECONDS, SESSION_SECONDS } from '../../contract/shopper/token-lives';
import { CLOCK, Clock } from '../../conversation/ports';

export interface ResumeClaims {
  readonly shopperId: string;
  /** The company whose shops this shopper is known in; empty for shops of no company. */
  readonly company: string;
  /** Unix time in milliseconds. */
  readonly issuedAt: number;
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

  resume(shopperId: string, company: string): string {
    const claims = { company, at: this.clock.now(), iat: this.seconds };
    return sign(claims, this.key, { subject: shopperId, audience: 'resume', expiresIn: RESUME_SECONDS });
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
  readResume(token: string): ResumeClaims {
    const { sub, company, at } = this.read(token, 'resume', resumeClaims);
    return { shopperId: sub, company, issuedAt: at };
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
