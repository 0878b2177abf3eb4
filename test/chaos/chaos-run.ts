/** One run: people talk, things break, quiet returns, and everything is compared. */
import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from './dice';
import { FaultScheduler } from './faults/fault-scheduler';
import type { Calm } from './faults/fault-scheduler';
import type { Fault } from './faults/fault';
import { houseFaults } from './faults/house-faults';
import { streetFaults } from './faults/street-faults';
import type { Visitor } from './faults/street-faults';
import { Agent } from './people/agent';
import { lendWebSocket } from './people/browser';
import { Quota } from './people/quota';
import { Shopper } from './people/shopper';
import { StaffDoor } from './people/staff-door';
import { compare } from './verdict/compare';
import type { Finding } from './verdict/compare';
import { Ledger } from './verdict/ledger';
import type { RunFacts } from './verdict/report';
import { Witness } from './verdict/witness';
import { World } from './world/world';
import type { WorldPlan } from './world/world';

export interface ChaosPlan extends WorldPlan {
  readonly messages: number;
  readonly shoppers: number;
  readonly seed: number;
  /** Mean pause of every voice between two messages, milliseconds. */
  readonly paceMs: number;
  readonly calm: Readonly<Record<Fault['lane'], Calm>>;
  /** Only these kinds; all when absent. */
  readonly faults?: readonly string[];
  /** How long after the last fault everything may take to be everywhere. */
  readonly quietWithinMs: number;
  readonly say: (line: string) => void;
}

/** Every third shopper has the chat open in two tabs. */
const TWO_TABS_EVERY = 3;
/** Every fourth mostly listens: what reaches such a shopper must not depend on what the shopper writes. */
const LISTENER_EVERY = 4;
const LISTENER_PATIENCE = 20;
/** When nobody has said anything for so long, nobody will. */
const SILENCE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const TELL_EVERY_MS = 15_000;

export async function runChaos(plan: ChaosPlan): Promise<RunFacts> {
  const began = Date.now();
  lendWebSocket();
  const dice = new Dice(plan.seed);
  const ledger = new Ledger();
  const world = new World(plan, dice.fork());
  try {
    await world.start();
    const quota = new Quota(plan.messages);
    const visitors = await letShoppersIn(plan, world, quota, ledger, dice);
    const agents = await seatAgents(plan, world, visitors, quota, ledger, dice);
    const scheduler = new FaultScheduler(chosen(plan, world, visitors), plan.calm, dice.fork());
    const progress = setInterval(
      () => plan.say(`${ledger.spoken.length} said, ${scheduler.diary.length} faults`),
      TELL_EVERY_MS,
    );
    const breaking = scheduler.run();
    const talking = [...visitors.map(({ shopper }) => shopper.live()), ...agents.map((agent) => agent.live())];
    await untilSaid(quota, ledger);
    scheduler.stop();
    await breaking;
    plan.say('everything is said, nothing breaks any more');
    const findings = await untilQuiet(plan, world, visitors, ledger);
    clearInterval(progress);
    for (const agent of agents) agent.stop();
    for (const { shopper } of visitors) shopper.leave();
    await Promise.all(talking);
    const crashes = [...world.bridges, ...(world.store === null ? [] : [world.store])].reduce(
      (sum, one) => sum + one.crashes,
      0,
    );
    const title = `${plan.messages} messages, ${plan.shoppers} shoppers, store ${plan.store}, bridges ${plan.bridges}, Odoo ${plan.odoo}`;
    const { spoken } = ledger;
    const seconds = Math.round((Date.now() - began) / 1000);
    return { title, seed: plan.seed, seconds, spoken, findings, diary: scheduler.diary, crashes };
  } finally {
    await world.stop();
  }
}

async function letShoppersIn(
  plan: ChaosPlan,
  world: World,
  quota: Quota,
  ledger: Ledger,
  dice: Dice,
): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  for (let index = 0; index < plan.shoppers; index += 1) {
    const { door, url } = await world.door();
    const tabs = index % TWO_TABS_EVERY === 0 ? 2 : 1;
    const paceMs = plan.paceMs * (index % LISTENER_EVERY === 1 ? LISTENER_PATIENCE : 1);
    visitors.push({ door, shopper: new Shopper({ index, url, tabs, paceMs, quota, ledger, dice: dice.fork() }) });
  }
  return visitors;
}

async function seatAgents(
  plan: ChaosPlan,
  world: World,
  visitors: readonly Visitor[],
  quota: Quota,
  ledger: Ledger,
  dice: Dice,
): Promise<Agent[]> {
  const { desk } = world;
  const door = new StaffDoor((await world.door()).url, desk.agent);
  await door.login();
  const { paceMs } = plan;
  return visitors.map(({ shopper }) => new Agent({ shopper, door, desk, paceMs, quota, ledger, dice: dice.fork() }));
}

function chosen(plan: ChaosPlan, world: World, visitors: readonly Visitor[]): Fault[] {
  const all = [...houseFaults(world), ...streetFaults(visitors)];
  const { faults } = plan;
  const unknown = faults?.filter((kind) => !all.some((fault) => fault.kind === kind)) ?? [];
  if (unknown.length > 0)
    throw new Error(`No such fault here: ${unknown.join(', ')}. There are: ${all.map(({ kind }) => kind).join(', ')}.`);
  return all.filter(({ kind }) => faults === undefined || faults.includes(kind));
}

/** Until everything is said, or nobody says anything any more. */
async function untilSaid(quota: Quota, ledger: Ledger): Promise<void> {
  while (!quota.isUsedUp) {
    await pause(100);
    const last = ledger.spoken.at(-1)?.saidAt ?? Date.now();
    if (Date.now() - last > SILENCE_MS) quota.close();
  }
}

/** Looks until nothing is amiss or patience ends; what is there twice or in a wrong place never heals. */
async function untilQuiet(
  plan: ChaosPlan,
  world: World,
  visitors: readonly Visitor[],
  ledger: Ledger,
): Promise<Finding[]> {
  const witness = new Witness(world, visitors, ledger);
  const until = Date.now() + plan.quietWithinMs;
  for (;;) {
    const findings = compare(await witness.testify());
    const heals = findings.some(({ charge }) => charge === 'lost' || charge === 'not through');
    if (!heals || Date.now() > until) return findings;
    plan.say(`waiting for quiet: ${findings.length} open`);
    await pause(LOOK_EVERY_MS);
  }
}
