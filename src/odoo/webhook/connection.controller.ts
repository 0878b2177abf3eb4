/** Odoo asks which Odoo the bridge serves, for admins who set it up: `POST /api/v1/odoo/connection`. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemError } from '../../common/problem.error';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooSettings } from '../settings/odoo-settings.service';
import { WebhookGuard } from './webhook.guard';

const inquiry = z.object({ channel: z.string().min(1).max(64) });

interface Connection {
  /** Address and database of the Odoo that it serves, and whether that answered the latest call. */
  readonly odoo: { readonly address: string; readonly database: string; readonly answers: boolean };
  /** Absent until the bridge has read settings. */
  readonly settings_version?: string;
  readonly knows_channel: boolean;
}

@ApiExcludeController()
@Controller('api/v1/odoo/connection')
@UseGuards(WebhookGuard)
export class ConnectionController {
  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    private readonly settings: OdooSettings,
    private readonly facade: OdooFacade,
  ) {}

  /** Asks Odoo nothing: a worker of it waits for this answer, and may be its only one. */
  @Post()
  @HttpCode(200)
  tell(@Body() body: unknown): Connection {
    const asked = inquiry.safeParse(body);
    if (!asked.success) throw new ProblemError('REQUEST.MALFORMED');
    const { url, db: database } = this.config.odoo;
    const odoo = { address: new URL(url).origin, database, answers: this.facade.answered };
    if (!this.settings.ready) return { odoo, knows_channel: false };
    const knows = this.settings.current().channels.some(({ key }) => key === asked.data.channel);
    return { odoo, settings_version: this.settings.version, knows_channel: knows };
  }
}
