/** Health and metrics. */
import { DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({})
export class ObservabilityModule {
  static with(metrics: Metrics): DynamicModule {
    return {
      module: ObservabilityModule,
      controllers: [HealthController, MetricsController],
      providers: [{ provide: Metrics, useValue: metrics }],
    };
  }
}
