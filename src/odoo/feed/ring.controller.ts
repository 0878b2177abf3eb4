/** The door that only Odoo knocks at: `POST /api/v1/odoo/events`. */
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { RawBodyRequest } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { problems } from '../../common/problems';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { NONCES, Nonces } from '../../conversation/ports';
import { ring as ringShape } from '../answers/events.schema';
import { FeedService } from './feed.service';
import { RING_MAX_AGE_SECONDS, ringFault } from './ring-signature';

@ApiExcludeController()
@Controller('api/v1/odoo/events')
export class RingController {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(NONCES) private readonly nonces: Nonces,
    private readonly feed: FeedService,
  ) {}

  @Post()
  @HttpCode(202)
  async ring(@Req() request: RawBodyRequest<Request>): Promise<{ accepted: number }> {
    const body = request.rawBody ?? Buffer.alloc(0);
    const headers = {
      timestamp: request.get('x-storefront-timestamp'),
      nonce: request.get('x-storefront-nonce'),
      signature: request.get('x-storefront-signature'),
    };
    const fault = ringFault(this.config.secrets.webhook, headers, body, Date.now() / 1000);
    if (fault !== null) throw problems.ringRefused(fault);
    if (!(await this.nonces.useOnce(headers.nonce ?? '', 2 * RING_MAX_AGE_SECONDS)))
      throw problems.ringRefused('replayed');
    const ring = ringShape.safeParse(request.body);
    if (!ring.success) throw problems.malformed('The ring is not in the agreed shape.');
    await this.feed.hear(ring.data);
    return { accepted: ring.data.events.length };
  }
}
