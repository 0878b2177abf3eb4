/** Signed tokens of shoppers: one for the session, one to resume it later. */
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TokenExpiredError, sign, verify } from 'jsonwebtoken';
import { ProblemError } from '../../common/problem.error';
import { signingKey } from '../../common/signing-key';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { CLOCK, Clock } from '../../conversation/ports';

const SESSION_SECONDS = 2 * 60 * 60;
const RESUME_SECONDS = 30 * 24 * 60 * 60;

export interface SessionClaims {
  readonly shopperId: string;
  readonly conversationId: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
}

@Injectable()
export class SessionTokens {
  private readonly key: KeyObject;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = signingKey(config.secrets.session);
  }

  session(shopperId: string, conversationId: string): { token: string; expiresAt: Date } {
    const token = sign({ conversation: conversationId, iat: this.seconds }, this.key, {
      subject: shopperId,
      audience: 'session',
      expiresIn: SESSION_SECONDS,
    });
    return { token, expiresAt: new Date(this.clock.now() + SESSION_SECONDS * 1000) };
  }

  resume(shopperId: string): string {
    return sign({ iat: this.seconds }, this.key, {
      subject: shopperId,
      audience: 'resume',
      expiresIn: RESUME_SECONDS,
    });
  }

  /** Throws the problem to answer with. */
  readSession(token: string): SessionClaims {
    const claims = this.read(token, 'session');
    const conversation: unknown = claims['conversation'];
    if (typeof conversation !== 'string' || claims.exp === undefined) throw new ProblemError('AUTH.SESSION_INVALID');
    return { shopperId: claims.sub, conversationId: conversation, expiresAt: claims.exp };
  }

  /** The shopper's id. Throws the problem to answer with. */
  readResume(token: string): string {
    return this.read(token, 'resume').sub;
  }

  /** When a token to resume was issued, in Unix milliseconds. Throws as `readResume` does. */
  resumeIssuedAt(token: string): number {
    return Number(this.read(token, 'resume')['iat']) * 1000;
  }

  private read(token: string, audience: string): { sub: string; exp?: number; [claim: string]: unknown } {
    try {
      const claims = verify(token, this.key, { audience, algorithms: ['HS256'], clockTimestamp: this.seconds });
      if (typeof claims === 'string' || claims.sub === undefined) throw new ProblemError('AUTH.SESSION_INVALID');
      return { ...claims, sub: claims.sub };
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
