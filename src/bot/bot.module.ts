/** The bot: answers questions and explains its answers. */
import { Global, Module } from '@nestjs/common';
import { ANSWERER } from '../conversation/ports';
import { ANSWER_EXPLAINER } from './answer-explainer.port';
import { DESK_ABILITIES, DeskAbilities } from './orders/desk-abilities.port';
import { LIMIT_COUNTERS, LimitCounters } from '../common/limit-counters.port';
import { NameHash } from '../common/name-hash';
import { ORDER_BOOK, OrderBook } from './orders/order-book.port';
import { BotService } from './bot.service';
import { TRAINER, trainInThread } from './classifier/training-thread';
import { LookupAttempts } from './orders/lookup-attempts';
import { OrderMatcher } from './orders/order.matcher';

const orderMatcher = {
  provide: OrderMatcher,
  inject: [ORDER_BOOK, LIMIT_COUNTERS, NameHash, DESK_ABILITIES],
  useFactory: (orders: OrderBook, counters: LimitCounters, names: NameHash, desk: DeskAbilities) =>
    new OrderMatcher(orders, new LookupAttempts(counters, names), desk),
};

@Global()
@Module({
  providers: [
    BotService,
    orderMatcher,
    { provide: TRAINER, useValue: trainInThread },
    { provide: ANSWERER, useExisting: BotService },
    { provide: ANSWER_EXPLAINER, useExisting: BotService },
  ],
  exports: [ANSWERER, ANSWER_EXPLAINER],
})
export class BotModule {}
