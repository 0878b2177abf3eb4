/** The door that only Odoo knocks at: `POST /api/v1/odoo/events`. */
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemError } from '../../common/problem.error';
import { ring as ringShape } from '../rpc/answers/events.schema';
import { FeedService } from './inbound-events.service';
import { OdooSignedGuard } from './webhook.guard';

@ApiExcludeController()
@Controller('api/v1/odoo/events')
@UseGuards(OdooSignedGuard)
export class RingController {
  constructor(private readonly feed: FeedService) {}

  @Post()
  @HttpCode(202)
  async ring(@Body() body: unknown): Promise<{ accepted: number }> {
    const ring = ringShape.safeParse(body);
    if (!ring.success) throw new ProblemError('REQUEST.MALFORMED', { detail: 'The ring is not in the agreed shape.' });
    await this.feed.hear(ring.data);
    return { accepted: ring.data.events.length };
  }
}
