/** Liveness and readiness of the bridge. */
import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { Response } from 'express';
import { DESK_HEALTH, STORE_HEALTH, HealthStatus, HealthCheck } from './health.port';

/** For so long an answer counts: nothing limits who asks, and store and desk are asked only once in it. */
const COUNTS_MS = 1_000;

type Parts = Readonly<Record<string, HealthStatus>>;

@ApiExcludeController()
@SkipThrottle({ default: true, address: true })
@Controller('health')
export class HealthController {
  private latest: { readonly at: number; readonly parts: Promise<Parts> } | undefined;

  constructor(
    @Inject(STORE_HEALTH) private readonly store: HealthCheck,
    @Inject(DESK_HEALTH) private readonly desk: HealthCheck,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 once settings are there and the store answers; an Odoo that is away only degrades. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: HealthStatus; parts: Parts }> {
    const parts = await this.parts();
    const worst = Object.values(parts);
    const status = worst.includes('missing') ? 'missing' : worst.includes('degraded') ? 'degraded' : 'ok';
    response.status(status === 'missing' ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    return { status, parts };
  }

  private parts(): Promise<Parts> {
    const now = performance.now();
    if (this.latest === undefined || now - this.latest.at >= COUNTS_MS) this.latest = { at: now, parts: this.check() };
    return this.latest.parts;
  }

  private async check(): Promise<Parts> {
    return { ...(await this.store.check()), ...(await this.desk.check()) };
  }
}
