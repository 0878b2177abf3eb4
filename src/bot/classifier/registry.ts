/** Holds one trained classifier per engine. The old one answers while a new one is trained; for the first one a question waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineRow } from '../../contract/odoo';
import { PhraseClassifier } from './phrase-classifier';
import type { LabelledPhrase } from './train';
import type { Trainer } from './training-thread';
import { phrasesOf } from './phrases';

/** After a failed training the engine keeps its previous classifier. */
export interface TrainingEvents {
  trained(engine: string, phrases: number, seconds: number): void;
  failed(engine: string, error: unknown): void;
}

interface TrainedEngine {
  readonly fingerprint: string;
  readonly stop: AbortController;
  classifier: PhraseClassifier | undefined;
  /** Settles when there is a classifier, or will be none, or the patience is over: one for all questions. */
  awaited: Promise<unknown>;
}

/** A small engine learns in a second or two; a shopper does not wait for a large one. From when its training was asked for. */
const PATIENCE_MS = 4_000;

export class ClassifierRegistry {
  private readonly byEngine = new Map<string, TrainedEngine>();
  /** Trainings run one after the other, for each may take many seconds of a core. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly trainer: Trainer,
    private readonly events: TrainingEvents,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Undefined when the first training of that engine failed or takes too long, and when it has no examples. */
  async classifier(engine: string): Promise<PhraseClassifier | undefined> {
    const entry = this.byEngine.get(engine);
    if (entry === undefined || entry.classifier !== undefined) return entry?.classifier;
    await entry.awaited;
    return entry.classifier;
  }

  /** Trains engines that changed since the last call, and drops those that are gone. */
  update(engines: readonly EngineRow[]): void {
    for (const [id, { stop }] of this.byEngine) {
      if (engines.some((engine) => engine.id === id)) continue;
      stop.abort();
      this.byEngine.delete(id);
    }
    for (const engine of engines) this.updateOne(engine.id, phrasesOf(engine));
  }

  /** Resolves once nothing is being trained. */
  async settled(): Promise<void> {
    await this.queue;
  }

  stop(): void {
    for (const { stop } of this.byEngine.values()) stop.abort();
  }

  private updateOne(engine: string, phrases: readonly LabelledPhrase[]): void {
    const fingerprint = JSON.stringify(phrases);
    const known = this.byEngine.get(engine);
    if (known?.fingerprint === fingerprint) return;
    known?.stop.abort();
    const awaited = Promise.resolve();
    const entry: TrainedEngine = { fingerprint, stop: new AbortController(), classifier: known?.classifier, awaited };
    this.byEngine.set(engine, entry);
    if (phrases.length === 0) {
      entry.classifier = undefined;
      return;
    }
    this.queue = this.queue.then(() => this.train(engine, phrases, entry));
    entry.awaited = Promise.race([this.queue, pause(this.patienceMs, undefined, { ref: false })]);
  }

  private async train(engine: string, phrases: readonly LabelledPhrase[], entry: TrainedEngine): Promise<void> {
    const { signal } = entry.stop;
    if (signal.aborted) return;
    const began = performance.now();
    try {
      const model = await this.trainer(phrases, signal);
      if (signal.aborted) return;
      entry.classifier = new PhraseClassifier(model);
      this.events.trained(engine, phrases.length, (performance.now() - began) / 1000);
    } catch (error) {
      if (!signal.aborted) this.events.failed(engine, error);
    }
  }
}
