/** Binds the core's answerer to the bot. */
import { Global, Module } from '@nestjs/common';
import { ANSWERER, ANSWER_EXPLAINER } from '../conversation/ports';
import { BotService } from './bot.service';
import { TRAINER, trainInThread } from './classifier/training-thread';

@Global()
@Module({
  providers: [
    BotService,
    { provide: TRAINER, useValue: trainInThread },
    { provide: ANSWERER, useExisting: BotService },
    { provide: ANSWER_EXPLAINER, useExisting: BotService },
  ],
  exports: [ANSWERER, ANSWER_EXPLAINER],
})
export class BotModule {}
