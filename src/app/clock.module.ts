/** Provides the clock of the bridge. */
import { Global, Module } from '@nestjs/common';
import { CLOCK, SYSTEM_CLOCK } from '../conversation/ports';

const clock = { provide: CLOCK, useValue: SYSTEM_CLOCK };

@Global()
@Module({ providers: [clock], exports: [clock] })
export class ClockModule {}
