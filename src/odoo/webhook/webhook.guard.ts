/** Admits requests that Odoo has signed recently, each once. */
import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../../common/problem.error';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { NONCES, Nonces } from '../../common/nonces.port';
import { WEBHOOK_MAX_AGE_SECONDS, webhookFault } from './webhook-signature';
import { CLOCK, Clock } from '../../conversation/ports';

@Injectable()
export class WebhookGuard implements CanActivate {
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
    const { method, originalUrl: path, rawBody: body = Buffer.alloc(0) } = request;
    const fault = webhookFault(this.config.secrets.webhook, headers, { method, path, body }, this.clock.now() / 1000);
    if (fault !== null) throw new ProblemError('AUTH.WEBHOOK_REFUSED', { cause: fault });
    if (!(await this.nonces.useOnce(headers.nonce ?? '', 2 * WEBHOOK_MAX_AGE_SECONDS)))
      throw new ProblemError('AUTH.WEBHOOK_REFUSED', { cause: 'replayed' });
    return true;
  }
}
