/** Shared by all APIs: problems, validation, rate limits. */
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { BridgeConfig } from '../config/bridge-config';
import { BRIDGE_CONFIG } from '../config/config.module';
import { Callers } from './callers.service';
import { ClientAddresses } from './client-addresses.service';
import { LIMIT_COUNTERS, LimitCounters } from './limit-counters.port';
import { LoggingModule } from './logging.module';
import { NameHash } from './name-hash';
import { ProblemFilter } from './problem.filter';
import { ThrottleGuard, WHOLE_ADDRESS } from './throttle.guard';
import { WirePipe } from './wire.pipe';

/** Of one route. */
const PER_MINUTE = 240;
/** Of all routes together: an office or a mobile network of many shoppers behind one address stays below it. */
const FROM_AN_ADDRESS = 1_200;

@Global()
@Module({
  imports: [
    LoggingModule,
    ThrottlerModule.forRootAsync({
      inject: [BRIDGE_CONFIG, LIMIT_COUNTERS],
      useFactory: (config: BridgeConfig, storage: LimitCounters) => ({
        storage,
        throttlers: [
          { limit: PER_MINUTE, ttl: 60_000 },
          { name: WHOLE_ADDRESS, limit: FROM_AN_ADDRESS, ttl: 60_000 },
        ],
        skipIf: () => !config.rateLimits,
      }),
    }),
  ],
  providers: [
    Callers,
    ClientAddresses,
    {
      provide: NameHash,
      inject: [BRIDGE_CONFIG],
      useFactory: ({ secrets }: BridgeConfig) => new NameHash(secrets.session),
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: WirePipe },
    { provide: APP_GUARD, useClass: ThrottleGuard },
  ],
  exports: [Callers, ClientAddresses, NameHash],
})
export class CommonModule {}
