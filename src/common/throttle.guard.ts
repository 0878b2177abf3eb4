/** Rate limits of the REST APIs: per token where there is one, else per IP address. The socket has its own budget. */
import { createHash } from 'node:crypto';
import { ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { bearerToken } from './bearer-token';
import { rateLimited } from './problem.error';

@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    return context.getType() === 'http' ? super.canActivate(context) : true;
  }

  protected override getTracker(request: Request): Promise<string> {
    const token = bearerToken(request);
    const who = token === undefined ? `address:${request.ip ?? 'unknown'}` : `token:${token}`;
    return Promise.resolve(createHash('sha256').update(who).digest('hex').slice(0, 24));
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(rateLimited(detail.timeToExpire));
  }
}
