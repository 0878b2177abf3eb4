/** Whether settings are there, and whether Odoo answered when it was last asked. */
import { Injectable } from '@nestjs/common';
import type { Vital, Vitals } from '../../observability/health.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { OdooSettings } from '../settings/odoo-settings.service';

@Injectable()
export class OdooVitals implements Vitals {
  constructor(
    private readonly settings: OdooSettings,
    private readonly odoo: CheckedOdoo,
  ) {}

  check(): Promise<{ settings: Vital; odoo: Vital }> {
    const odoo = this.odoo.answered ? 'ok' : 'degraded';
    return Promise.resolve({ settings: this.settings.ready ? 'ok' : 'missing', odoo });
  }
}
