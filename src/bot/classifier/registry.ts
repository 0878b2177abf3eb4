/** Keeps one trained classifier per engine. While a new one is trained, the old one answers. */
import type { EngineRow } from '../../contract/odoo';
import { PhraseClassifier } from './phrase-classifier';
import type { LabelledPhrase } from './train';
import type { Trainer } from './training-thread';
import { phrasesOf } from './phrases';

/** `trained` and `failed` say which engine; a failed one goes on with what it knew. */
export interface BrainEvents {
  trained(engine: string, phrases: number, seconds: number): void;
  failed(engine: string, error: unknown): void;
}

interface Lesson {
  readonly print: string;
  readonly stop: AbortController;
  classifier: PhraseClassifier | undefined;
}

export class Brain {
  private readonly lessons = new Map<string, Lesson>();
  /** Trainings run one after the other: they are many seconds of a core at worst. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly trainer: Trainer,
    private readonly events: BrainEvents,
  ) {}

  /** Undefined until the first training of that engine is done, and when it has no examples. */
  classifier(engine: string): PhraseClassifier | undefined {
    return this.lessons.get(engine)?.classifier;
  }

  /** Trains what has changed since the last call, and forgets what is gone. */
  learn(engines: readonly EngineRow[]): void {
    for (const [id, { stop }] of this.lessons) {
      if (engines.some((engine) => engine.id === id)) continue;
      stop.abort();
      this.lessons.delete(id);
    }
    for (const engine of engines) this.learnOne(engine.id, phrasesOf(engine));
  }

  /** Resolves once nothing is being trained. */
  async settled(): Promise<void> {
    await this.queue;
  }

  stop(): void {
    for (const { stop } of this.lessons.values()) stop.abort();
  }

  private learnOne(engine: string, phrases: readonly LabelledPhrase[]): void {
    const print = JSON.stringify(phrases);
    const known = this.lessons.get(engine);
    if (known?.print === print) return;
    known?.stop.abort();
    const lesson: Lesson = { print, stop: new AbortController(), classifier: known?.classifier };
    this.lessons.set(engine, lesson);
    if (phrases.length === 0) lesson.classifier = undefined;
    else this.queue = this.queue.then(() => this.train(engine, phrases, lesson));
  }

  private async train(engine: string, phrases: readonly LabelledPhrase[], lesson: Lesson): Promise<void> {
    const { signal } = lesson.stop;
    if (signal.aborted) return;
    const began = performance.now();
    try {
      const model = await this.trainer(phrases, signal);
      if (signal.aborted) return;
      lesson.classifier = new PhraseClassifier(model);
      this.events.trained(engine, phrases.length, (performance.now() - began) / 1000);
    } catch (error) {
      if (!signal.aborted) this.events.failed(engine, error);
    }
  }
}
