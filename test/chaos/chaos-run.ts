/** One run: clients exchange messages while faults are injected; afterwards everything is compared. */
import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from './dice';
import { FaultScheduler } from './faults/fault-scheduler';
import type { FaultPause } from './faults/fault-scheduler';
import type { Fault } from './faults/fault';
import { systemFaults } from './faults/system-faults';
import { shopperFaults } from './faults/shopper-faults';
import type { Visitor } from './faults/shopper-faults';
import { Agent } from './clients/agent';
import { installWebSocket } from './clients/browser';
import { Quota } from './clients/quota';
import { Shopper } from './clients/shopper';
import { StaffClient } from './clients/staff-client';
import { compare } from './checks/compare';
import type { Finding } from './checks/compare';
import { Ledger } from './checks/message-ledger';
import type { RunFacts } from './checks/report';
import { EvidenceCollector } from './checks/evidence-collector';
import { World } from './world/world';
import type { WorldPlan } from './world/world';

export interface ChaosPlan extends WorldPlan {
  readonly messages: number;
  readonly shoppers: number;
  readonly seed: number;
  /** Mean pause of every sender between two messages, milliseconds. */
  readonly intervalMs: number;
  readonly pauses: Readonly<Record<Fault['lane'], FaultPause>>;
  /** Only these kinds; all when absent. */
  readonly faults?: readonly string[];
  /** The longest time after the last fault until everything is delivered. */
  readonly quietWithinMs: number;
  readonly say: (line: string) => void;
}

/** Every third shopper has the chat open in two tabs. */
const TWO_TABS_EVERY = 3;
/** Every fourth mostly listens: receiving must not depend on sending. */
const LISTENER_EVERY = 4;
const LISTENER_PATIENCE = 20;
/** The run ends when nothing was sent for this long. */
const SILENCE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const TELL_EVERY_MS = 15_000;

export async function runChaos(plan: ChaosPlan): Promise<RunFacts> {
  const began = Date.now();
  installWebSocket();
  const dice = new Dice(plan.seed);
  const ledger = new Ledger();
  const world = new World(plan, dice.fork());
  try {
    await world.start();
    const quota = new Quota(plan.messages);
    const visitors = await startShoppers(plan, world, quota, ledger, dice);
    const agents = await startAgents(plan, world, visitors, quota, ledger, dice);
    const scheduler = new FaultScheduler(chosen(plan, world, visitors), plan.pauses, dice.fork());
    const progress = setInterval(
      () => plan.say(`${ledger.messages.length} sent, ${scheduler.history.length} faults`),
      TELL_EVERY_MS,
    );
    const breaking = scheduler.run();
    const talking = [...visitors.map(({ shopper }) => shopper.live()), ...agents.map((agent) => agent.live())];
    await untilSaid(quota, ledger);
    scheduler.stop();
    await breaking;
    plan.say('everything is sent, no more faults');
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
    const { messages } = ledger;
    const seconds = Math.round((Date.now() - began) / 1000);
    return { title, seed: plan.seed, seconds, messages, findings, history: scheduler.history, crashes };
  } finally {
    await world.stop();
  }
}

async function startShoppers(
  plan: ChaosPlan,
  world: World,
  quota: Quota,
  ledger: Ledger,
  dice: Dice,
): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  for (let index = 0; index < plan.shoppers; index += 1) {
    const { proxy, url } = await world.openProxy();
    const tabs = index % TWO_TABS_EVERY === 0 ? 2 : 1;
    const intervalMs = plan.intervalMs * (index % LISTENER_EVERY === 1 ? LISTENER_PATIENCE : 1);
    visitors.push({ proxy, shopper: new Shopper({ index, url, tabs, intervalMs, quota, ledger, dice: dice.fork() }) });
  }
  return visitors;
}

async function startAgents(
  plan: ChaosPlan,
  world: World,
  visitors: readonly Visitor[],
  quota: Quota,
  ledger: Ledger,
  dice: Dice,
): Promise<Agent[]> {
  const { desk } = world;
  const proxy = new StaffClient((await world.openProxy()).url, desk.agent);
  await proxy.login();
  const { intervalMs } = plan;
  return visitors.map(
    ({ shopper }) => new Agent({ shopper, staffApi: proxy, desk, intervalMs, quota, ledger, dice: dice.fork() }),
  );
}

function chosen(plan: ChaosPlan, world: World, visitors: readonly Visitor[]): Fault[] {
  const all = [...systemFaults(world), ...shopperFaults(visitors)];
  const { faults } = plan;
  const unknown = faults?.filter((kind) => !all.some((fault) => fault.kind === kind)) ?? [];
  if (unknown.length > 0)
    throw new Error(`No such fault here: ${unknown.join(', ')}. There are: ${all.map(({ kind }) => kind).join(', ')}.`);
  return all.filter(({ kind }) => faults === undefined || faults.includes(kind));
}

/** Waits until everything is sent, or nothing is sent any more. */
async function untilSaid(quota: Quota, ledger: Ledger): Promise<void> {
  while (!quota.isUsedUp) {
    await pause(100);
    const last = ledger.messages.at(-1)?.saidAt ?? Date.now();
    if (Date.now() - last > SILENCE_MS) quota.close();
  }
}

/** Compares until there is no violation or the time is over; duplicates and wrong orders never heal. */
async function untilQuiet(
  plan: ChaosPlan,
  world: World,
  visitors: readonly Visitor[],
  ledger: Ledger,
): Promise<Finding[]> {
  const collector = new EvidenceCollector(world, visitors, ledger);
  const until = Date.now() + plan.quietWithinMs;
  for (;;) {
    const findings = compare(await collector.collect());
    const heals = findings.some(({ violation }) => violation === 'lost' || violation === 'not through');
    if (!heals || Date.now() > until) return findings;
    plan.say(`waiting for quiet: ${findings.length} open`);
    await pause(LOOK_EVERY_MS);
  }
}
