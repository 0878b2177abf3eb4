import type { EngineRow } from '../../contract/odoo';
import { ClassifierRegistry } from './registry';
import { CalibratedModel, train } from './train';
import type { Trainer } from './training-thread';

const engine = (...examples: string[]): EngineRow => ({
  id: 'engine',
  name: { en: 'Engine' },
  intents: [
    { id: 'hours', name: 'Hours', category: 'general', patterns: [], examples: { en: examples }, response: {} },
  ],
});

/** Trainings that end when the test says so. */
function heldTrainer() {
  const begun: { end: () => void; fail: () => void; signal: AbortSignal }[] = [];
  const trainer: Trainer = (phrases, signal) =>
    new Promise<CalibratedModel>((resolve, reject) => {
      begun.push({ end: () => resolve(train(phrases)), fail: () => reject(new Error('no memory')), signal });
    });
  return { begun, trainer };
}

const quiet = { trained: () => undefined, failed: () => undefined };
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('the registry of models', () => {
  it('answers with the old model while a new one is trained', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 0);
    registry.update([engine('open?')]);
    await soon();
    expect(await registry.classifier('engine')).toBeUndefined();
    begun[0]?.end();
    await registry.settled();
    const old = await registry.classifier('engine');
    expect(old).toBeDefined();
    registry.update([engine('open?', 'closed?')]);
    await soon();
    expect(await registry.classifier('engine')).toBe(old);
    begun[1]?.end();
    await registry.settled();
    expect(await registry.classifier('engine')).not.toBe(old);
  });

  it('lets a question wait for the first model, and for none that takes too long', async () => {
    const { begun, trainer } = heldTrainer();
    const [patient, hasty] = [60_000, 1].map((patienceMs) => new ClassifierRegistry(trainer, quiet, patienceMs));
    for (const registry of [patient, hasty]) registry?.update([engine('open?')]);
    await soon();
    const asked = patient?.classifier('engine');
    expect(await hasty?.classifier('engine')).toBeUndefined();
    begun[0]?.end();
    expect((await asked)?.classify('open?', 1)).toHaveLength(1);
    begun[1]?.end();
    await hasty?.settled();
  });

  it('lets the next question not wait anew: all of them share the wait for one training', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 50);
    registry.update([engine('open?')]);
    await registry.classifier('engine');
    const next = registry.classifier('engine');
    expect(await Promise.race([next, soon().then(() => 'waits')])).toBeUndefined();
    begun[0]?.end();
    await registry.settled();
  });

  it('lets none wait for a training that failed, nor for an engine without examples', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 60_000);
    registry.update([engine()]);
    expect(await registry.classifier('engine')).toBeUndefined();
    registry.update([{ ...engine('open?'), id: 'other' }]);
    await soon();
    const asked = registry.classifier('other');
    begun[0]?.fail();
    expect(await asked).toBeUndefined();
    expect(await registry.classifier('other')).toBeUndefined();
  });

  it('trains nothing when no phrase has changed', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 0);
    registry.update([engine('open?')]);
    registry.update([engine('open?')]);
    await soon();
    expect(begun).toHaveLength(1);
  });

  it('gives up a training whose phrases are no longer the latest', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 0);
    registry.update([engine('open?')]);
    await soon();
    registry.update([engine('closed?')]);
    begun[0]?.end();
    await soon();
    expect(begun[0]?.signal.aborted).toBe(true);
    expect(await registry.classifier('engine')).toBeUndefined();
    begun[1]?.end();
    await registry.settled();
    expect((await registry.classifier('engine'))?.classify('closed?', 1)[0]?.confidence).toBeGreaterThan(0.8);
  });

  it('goes on with what it knew when a training fails, and tries again with the next change', async () => {
    const { begun, trainer } = heldTrainer();
    const failures: string[] = [];
    const registry = new ClassifierRegistry(trainer, { ...quiet, failed: (id) => failures.push(id) }, 0);
    registry.update([engine('open?')]);
    await soon();
    begun[0]?.fail();
    await registry.settled();
    registry.update([engine('open?', 'closed?')]);
    await soon();
    begun[1]?.end();
    await registry.settled();
    expect(failures).toEqual(['engine']);
    expect(await registry.classifier('engine')).toBeDefined();
  });

  it('forgets an engine that is gone', async () => {
    const { begun, trainer } = heldTrainer();
    const registry = new ClassifierRegistry(trainer, quiet, 0);
    registry.update([engine('open?')]);
    await soon();
    begun[0]?.end();
    await registry.settled();
    registry.update([]);
    expect(await registry.classifier('engine')).toBeUndefined();
  });
});
