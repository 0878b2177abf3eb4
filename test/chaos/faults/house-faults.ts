/** Faults that hit everybody: processes that die, and bad moods between bridge and Odoo. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Child } from '../world/child';
import { GOOD_MOOD } from '../world/http-relay';
import type { HttpRelay, Mood } from '../world/http-relay';
import type { World } from '../world/world';
import type { Fault } from './fault';

const BAD_RINGS: Mood = { delays: 0.4, repeats: 0.3, drops: 0.3, dropsReply: 0.3 };
/** A request that never arrives is the easy case: here they arrive, and the answer does not. */
const BAD_REPLIES: Mood = { delays: 0.3, repeats: 0.2, drops: 0, dropsReply: 0.4 };
const ALL_AT_ONCE = 0.3;

export function houseFaults(world: World): Fault[] {
  const { store } = world;
  return [
    house('bridge killed', (dice) => bridgesEnd(world.bridges, 'SIGKILL', dice)),
    house('bridge restarted', (dice) => bridgesEnd([dice.pick(world.bridges)], 'SIGTERM', dice)),
    ...(store === null ? [] : [house('store killed', (dice) => killed(store, dice.between(0, 1_500)))]),
    ...Object.entries(world.desk.hurts).map(([kind, hurt]) => house(kind, (dice) => hurt(dice.between(500, 5_000)))),
    house('rings astray', (dice) => bad(world.rings, BAD_RINGS, dice)),
    house('replies lost', (dice) => bad(world.rpc, BAD_REPLIES, dice)),
  ];
}

function house(kind: string, happen: (dice: Dice) => Promise<void>): Fault {
  return {
    kind,
    lane: 'house',
    strike: async (dice) => {
      await happen(dice);
      return 'everybody';
    },
  };
}

/** Mostly one; now and then all, and then nobody hears Odoo's rings. */
async function bridgesEnd(bridges: readonly Child[], signal: NodeJS.Signals, dice: Dice): Promise<void> {
  const victims = dice.chance(ALL_AT_ONCE) ? bridges : [dice.pick(bridges)];
  await Promise.all(
    victims.map(async (bridge) => {
      await bridge.end(signal);
      await pause(dice.between(0, 1_000));
      await bridge.start();
    }),
  );
}

async function killed(child: Child, downMs: number): Promise<void> {
  await child.end('SIGKILL');
  await pause(downMs);
  await child.start();
}

async function bad(relay: HttpRelay, mood: Mood, dice: Dice): Promise<void> {
  relay.mood = mood;
  await pause(dice.between(1_000, 5_000));
  relay.mood = GOOD_MOOD;
}
