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

describe('the brain', () => {
  it('answers with the old model while a new one is trained', async () => {
    const { begun, trainer } = heldTrainer();
    const brain = new ClassifierRegistry(trainer, quiet);
    brain.update([engine('open?')]);
    await soon();
    expect(brain.classifier('engine')).toBeUndefined();
    begun[0]?.end();
    await brain.settled();
    const old = brain.classifier('engine');
    expect(old).toBeDefined();
    brain.update([engine('open?', 'closed?')]);
    await soon();
    expect(brain.classifier('engine')).toBe(old);
    begun[1]?.end();
    await brain.settled();
    expect(brain.classifier('engine')).not.toBe(old);
  });

  it('trains nothing when no phrase has changed', async () => {
    const { begun, trainer } = heldTrainer();
    const brain = new ClassifierRegistry(trainer, quiet);
    brain.update([engine('open?')]);
    brain.update([engine('open?')]);
    await soon();
    expect(begun).toHaveLength(1);
  });

  it('gives up a training whose phrases are no longer the latest', async () => {
    const { begun, trainer } = heldTrainer();
    const brain = new ClassifierRegistry(trainer, quiet);
    brain.update([engine('open?')]);
    await soon();
    brain.update([engine('closed?')]);
    begun[0]?.end();
    await soon();
    expect(begun[0]?.signal.aborted).toBe(true);
    expect(brain.classifier('engine')).toBeUndefined();
    begun[1]?.end();
    await brain.settled();
    expect(brain.classifier('engine')?.classify('closed?', 1)[0]?.confidence).toBeGreaterThan(0.8);
  });

  it('goes on with what it knew when a training fails, and tries again with the next change', async () => {
    const { begun, trainer } = heldTrainer();
    const failures: string[] = [];
    const brain = new ClassifierRegistry(trainer, { ...quiet, failed: (id) => failures.push(id) });
    brain.update([engine('open?')]);
    await soon();
    begun[0]?.fail();
    await brain.settled();
    brain.update([engine('open?', 'closed?')]);
    await soon();
    begun[1]?.end();
    await brain.settled();
    expect(failures).toEqual(['engine']);
    expect(brain.classifier('engine')).toBeDefined();
  });

  it('forgets an engine that is gone', async () => {
    const { begun, trainer } = heldTrainer();
    const brain = new ClassifierRegistry(trainer, quiet);
    brain.update([engine('open?')]);
    await soon();
    begun[0]?.end();
    await brain.settled();
    brain.update([]);
    expect(brain.classifier('engine')).toBeUndefined();
  });
});
