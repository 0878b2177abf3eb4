/** Faults that affect one shopper: a half-open connection, a page reload in the middle of a message. */
import type { Dice } from '../dice';
import type { Shopper } from '../clients/shopper';
import type { TcpProxy } from '../world/tcp-proxy';
import type { Fault } from './fault';

const LONGEST_AWAY_MS = 1_500;

export interface Visitor {
  readonly shopper: Shopper;
  readonly proxy: TcpProxy;
}

export function shopperFaults(visitors: readonly Visitor[]): Fault[] {
  return [
    shopperFault('connection half open', visitors, ({ proxy }, dice) => {
      proxy.cut(dice.pick(['up', 'down']));
      return Promise.resolve();
    }),
    shopperFault('page reloaded', visitors, ({ shopper }, dice) =>
      shopper.reload(dice.pick(shopper.tabs), dice.between(0, LONGEST_AWAY_MS)),
    ),
  ];
}

function shopperFault(
  kind: string,
  visitors: readonly Visitor[],
  happen: (visitor: Visitor, dice: Dice) => Promise<void>,
): Fault {
  return {
    kind,
    lane: 'shopper',
    inject: async (dice) => {
      const visitor = dice.pick(visitors);
      await happen(visitor, dice);
      return visitor.shopper.plan.index;
    },
  };
}
