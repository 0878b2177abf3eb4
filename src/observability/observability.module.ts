/** Health and metrics. */
import { DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { StoreGauges } from './store-gauges';

@Module({})
export class ObservabilityModule {
  /** `GET /metrics` only where it is open. */
  static with(metrics: Metrics, isOpen: boolean): DynamicModule {
    return {
      module: ObservabilityModule,
      controllers: isOpen ? [HealthController, MetricsController] : [HealthController],
      providers: [{ provide: Metrics, useValue: metrics }, StoreGauges],
    };
  }
}
