/**
 * Rate limits of the REST APIs. Of each route: per shopper whom the shop proved, or member of staff; of all together: per such shopper.
 * Everybody else counts against the address, however many sessions they hold. A route that asks for a session counts each of them,
 * within what the address may do. Proven shoppers count for their network as well, with a wider limit: accounts may be free at the
 * shop. The socket has its own budget.
 */
import { ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, ThrottlerLimitDetail, ThrottlerRequest } from '@nestjs/throttler';
import { GUARDS_METADATA } from '@nestjs/common/constants';
import type { Request } from 'express';
import { Callers } from './callers.service';
import { WIDER, networkOf } from './origin';
import { rateLimited } from './problem.error';
import { NameHash } from './name-hash';

/** The name of the throttler that counts everything of a caller who is proven, or of an address. */
export const WHOLE_ADDRESS = 'address';

@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  @Inject(Callers) private readonly callers: Callers;
  @Inject(NameHash) private readonly names: NameHash;

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    return context.getType() === 'http' ? super.canActivate(context) : true;
  }

  protected override async handleRequest(request: ThrottlerRequest): Promise<boolean> {
    const { name, address, isProven } = this.callers.of(request.context.switchToHttp().getRequest<Request>());
    const isProvenShopper = isProven && name?.startsWith('session:') === true;
    const isWhole = request.throttler.name === WHOLE_ADDRESS;
    const ofRoute = () => (isProven || this.asksForToken(request.context) ? name : null) ?? `address:${address}`;
    const ofAll = () => (isProvenShopper ? name : address);
    await this.count(request, isWhole ? ofAll() : ofRoute());
    if (isProvenShopper) await this.count(forNetwork(request), networkOf(address));
    return true;
  }

  /** Of all routes together under one key. Throws `RATE.LIMITED` above the limit. */
  private count(request: ThrottlerRequest, name: string): Promise<boolean> {
    const who = this.names.of(name);
    const key = request.throttler.name === WHOLE_ADDRESS ? { generateKey: () => who } : {};
    return super.handleRequest({ ...request, ...key, getTracker: () => who });
  }

  /** Whether a guard of the route, or of its controller, looks at the token; anybody may call another. */
  private asksForToken(context: ExecutionContext): boolean {
    return [context.getHandler(), context.getClass()].some(
      (target) => (this.reflector.get<unknown[] | undefined>(GUARDS_METADATA, target) ?? []).length > 0,
    );
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(rateLimited(detail.timeToExpire));
  }
}

/** The headers of the answer stay those of the caller's own limit. */
function forNetwork(request: ThrottlerRequest): ThrottlerRequest {
  return { ...request, limit: request.limit * WIDER, throttler: { ...request.throttler, setHeaders: false } };
}
