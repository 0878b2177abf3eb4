/**
 * Rate limits of the REST APIs: each route per shopper or staff member, per address for a stranger; and all routes together
 * per address. The socket has its own budget.
 */
import { ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, ThrottlerLimitDetail, ThrottlerRequest } from '@nestjs/throttler';
import type { Request } from 'express';
import { Callers } from './callers.service';
import { rateLimited } from './problem.error';
import { NameHash } from './name-hash';

/** The name of the throttler that counts everything that comes from one address. */
export const WHOLE_ADDRESS = 'address';

@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  @Inject(Callers) private readonly callers: Callers;
  @Inject(NameHash) private readonly names: NameHash;

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    return context.getType() === 'http' ? super.canActivate(context) : true;
  }

  protected override handleRequest(request: ThrottlerRequest): Promise<boolean> {
    if (request.throttler.name !== WHOLE_ADDRESS) return super.handleRequest(request);
    const { address } = this.callers.of(request.context.switchToHttp().getRequest<Request>());
    return super.handleRequest({ ...request, getTracker: () => address, generateKey: () => this.names.of(address) });
  }

  protected override getTracker(request: Request): Promise<string> {
    const { name, address } = this.callers.of(request);
    return Promise.resolve(this.names.of(name ?? `address:${address}`));
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(rateLimited(detail.timeToExpire));
  }
}
