/** The one clock of the bridge, for whoever needs to know what time it is. */
import { Global, Module } from '@nestjs/common';
import { CLOCK, SYSTEM_CLOCK } from '../conversation/ports';

const clock = { provide: CLOCK, useValue: SYSTEM_CLOCK };

@Global()
@Module({ providers: [clock], exports: [clock] })
export class ClockModule {}
