/** Health of the settings, and of Odoo by its latest call. */
import { Injectable } from '@nestjs/common';
import type { HealthStatus, HealthCheck } from '../../observability/health.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooSettings } from '../settings/odoo-settings.service';

@Injectable()
export class OdooHealth implements HealthCheck {
  constructor(
    private readonly settings: OdooSettings,
    private readonly odoo: OdooFacade,
  ) {}

  check(): Promise<{ settings: HealthStatus; odoo: HealthStatus }> {
    const odoo = this.odoo.answered ? 'ok' : 'degraded';
    return Promise.resolve({ settings: this.settings.ready ? 'ok' : 'missing', odoo });
  }
}
