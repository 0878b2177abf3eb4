/** Lets in what the shop's Odoo signed just now, once. */
import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../../common/problem.error';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { NONCES, Nonces } from '../../common/nonces.port';
import { RING_MAX_AGE_SECONDS, ringFault } from './webhook-signature';
import { CLOCK, Clock } from '../../conversation/ports';

@Injectable()
export class OdooSignedGuard implements CanActivate {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(NONCES) private readonly nonces: Nonces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RawBodyRequest<Request>>();
    const headers = {
      timestamp: request.get('x-storefront-timestamp'),
      nonce: request.get('x-storefront-nonce'),
      signature: request.get('x-storefront-signature'),
    };
    const body = request.rawBody ?? Buffer.alloc(0);
    const fault = ringFault(this.config.secrets.webhook, headers, body, this.clock.now() / 1000);
    if (fault !== null) throw new ProblemError('AUTH.WEBHOOK_REFUSED', { cause: fault });
    if (!(await this.nonces.useOnce(headers.nonce ?? '', 2 * RING_MAX_AGE_SECONDS)))
      throw new ProblemError('AUTH.WEBHOOK_REFUSED', { cause: 'replayed' });
    return true;
  }
}
