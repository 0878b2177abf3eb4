/** Faults that affect everybody: processes that die, and a bad network between bridge and Odoo. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../dice';
import type { Child } from '../world/child';
import { NO_FAULTS } from '../world/http-relay';
import type { HttpRelay, FaultRates } from '../world/http-relay';
import type { World } from '../world/world';
import type { Fault } from './fault';

const BAD_WEBHOOKS: FaultRates = { delays: 0.4, repeats: 0.3, drops: 0.3, dropsReply: 0.3 };
/** A request that never arrives is the easy case: here they arrive, and the answer does not. */
const BAD_REPLIES: FaultRates = { delays: 0.3, repeats: 0.2, drops: 0, dropsReply: 0.4 };
const ALL_AT_ONCE = 0.3;

export function systemFaults(world: World): Fault[] {
  const { store } = world;
  return [
    systemFault('bridge killed', (dice) => bridgesEnd(world.bridges, 'SIGKILL', dice)),
    systemFault('bridge restarted', (dice) => bridgesEnd([dice.pick(world.bridges)], 'SIGTERM', dice)),
    ...(store === null ? [] : [systemFault('store killed', (dice) => killed(store, dice.between(0, 1_500)))]),
    ...Object.entries(world.desk.faults).map(([kind, hurt]) =>
      systemFault(kind, (dice) => hurt(dice.between(500, 5_000))),
    ),
    systemFault('webhooks lost', (dice) => degrade(world.webhooks, BAD_WEBHOOKS, dice)),
    systemFault('replies lost', (dice) => degrade(world.rpc, BAD_REPLIES, dice)),
  ];
}

function systemFault(kind: string, happen: (dice: Dice) => Promise<void>): Fault {
  return {
    kind,
    lane: 'system',
    inject: async (dice) => {
      await happen(dice);
      return 'everybody';
    },
  };
}

/** Mostly one bridge, sometimes all, so that no webhook of Odoo arrives. */
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

async function degrade(relay: HttpRelay, rates: FaultRates, dice: Dice): Promise<void> {
  relay.rates = rates;
  await pause(dice.between(1_000, 5_000));
  relay.rates = NO_FAULTS;
}
