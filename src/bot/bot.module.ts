/** Binds the core's answerer to the bot. */
import { Global, Module } from '@nestjs/common';
import { ANSWERER } from '../conversation/ports';
import { BotService } from './bot.service';

@Global()
@Module({
  providers: [BotService, { provide: ANSWERER, useExisting: BotService }],
  exports: [ANSWERER],
})
export class BotModule {}
