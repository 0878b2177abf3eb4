/** Faults that hit one shopper: a line that goes half dead, a page that is reloaded in the middle of a word. */
import type { Dice } from '../dice';
import type { Shopper } from '../people/shopper';
import type { TcpDoor } from '../world/tcp-door';
import type { Fault } from './fault';

const LONGEST_AWAY_MS = 1_500;

export interface Visitor {
  readonly shopper: Shopper;
  readonly door: TcpDoor;
}

export function streetFaults(visitors: readonly Visitor[]): Fault[] {
  return [
    street('line cut one way', visitors, ({ door }, dice) => {
      door.cut(dice.pick(['up', 'down']));
      return Promise.resolve();
    }),
    street('page reloaded', visitors, ({ shopper }, dice) =>
      shopper.reload(dice.pick(shopper.tabs), dice.between(0, LONGEST_AWAY_MS)),
    ),
  ];
}

function street(
  kind: string,
  visitors: readonly Visitor[],
  happen: (visitor: Visitor, dice: Dice) => Promise<void>,
): Fault {
  return {
    kind,
    lane: 'street',
    strike: async (dice) => {
      const visitor = dice.pick(visitors);
      await happen(visitor, dice);
      return visitor.shopper.plan.index;
    },
  };
}
