/** Shared by all APIs: problems, validation, rate limits. */
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { LIMIT_COUNTERS, LimitCounters } from './limit-counters.port';
import { LoggingModule } from './logging.module';
import { ProblemFilter } from './problem.filter';
import { ThrottleGuard } from './throttle.guard';
import { WirePipe } from './wire.pipe';

const PER_MINUTE = 240;

@Module({
  imports: [
    LoggingModule,
    ThrottlerModule.forRootAsync({
      inject: [BRIDGE_CONFIG, LIMIT_COUNTERS],
      useFactory: (config: BridgeConfig, storage: LimitCounters) => ({
        storage,
        throttlers: [{ limit: PER_MINUTE, ttl: 60_000 }],
        skipIf: () => !config.rateLimits,
      }),
    }),
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: WirePipe },
    { provide: APP_GUARD, useClass: ThrottleGuard },
  ],
})
export class CommonModule {}
