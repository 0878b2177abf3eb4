/**
 * Rate limits of the REST APIs. Of each route: per shopper whom the shop proved, or member of staff; of all together: per such shopper.
 * Everybody else counts against the address, however many sessions they hold. A route that asks for a session counts each of them,
 * within what the address may do. The socket has its own budget.
 */
import { ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, ThrottlerLimitDetail, ThrottlerRequest } from '@nestjs/throttler';
import { GUARDS_METADATA } from '@nestjs/common/constants';
import type { Request } from 'express';
import { Callers } from './callers.service';
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

  protected override handleRequest(request: ThrottlerRequest): Promise<boolean> {
    const { context, throttler } = request;
    const { name, address, isProven } = this.callers.of(context.switchToHttp().getRequest<Request>());
    if (throttler.name !== WHOLE_ADDRESS) {
      const counts = isProven || this.asksForToken(context);
      const who = this.names.of((counts ? name : null) ?? `address:${address}`);
      return super.handleRequest({ ...request, getTracker: () => who });
    }
    const who = isProven && name?.startsWith('session:') ? name : address;
    return super.handleRequest({ ...request, getTracker: () => who, generateKey: () => this.names.of(who) });
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
