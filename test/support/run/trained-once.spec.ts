import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CalibratedModel, LabelledPhrase, train } from '../../../src/bot/classifier/train';

type Training = (phrases: readonly LabelledPhrase[]) => CalibratedModel;

// eslint-disable-next-line @typescript-eslint/no-require-imports -- preloaded into programs, so no module of TypeScript
const trainedOnce = require('./trained-once.cjs') as (train: Training, folder: string) => Training;

const phrasesWith = (word: string): LabelledPhrase[] =>
  ['hours', 'delivery'].flatMap((intent) =>
    ['when', 'where', 'how'].map((asked) => ({ text: `${asked} ${intent} ${word}`, intent })),
  );

describe('a training', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trained-models-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('runs once, and its model is the same to the last byte', () => {
    const training = jest.fn(train);
    const [first, second] = [trainedOnce(training, folder), trainedOnce(training, folder)];
    const [learned, known] = [first(phrasesWith('is it')), second(phrasesWith('is it'))];
    expect(JSON.stringify(known)).toBe(JSON.stringify(learned));
    expect(training).toHaveBeenCalledTimes(1);
  });

  it('is not taken for another', () => {
    const training = jest.fn(train);
    const trainer = trainedOnce(training, folder);
    expect(JSON.stringify(trainer(phrasesWith('then')))).not.toBe(JSON.stringify(trainer(phrasesWith('now'))));
    expect(training).toHaveBeenCalledTimes(2);
  });

  it('can be handed to another thread, as arrays of their own', () => {
    const { lexicon, examples } = trainedOnce(train, folder)(phrasesWith('is it')).model;
    const buffers = [lexicon.hashes, lexicon.slots, lexicon.weights, examples.starts].map(({ buffer }) => buffer);
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(() =>
      structuredClone(lexicon, { transfer: [lexicon.hashes.buffer, lexicon.slots.buffer] as ArrayBuffer[] }),
    ).not.toThrow();
  });

  it('leaves nothing unfinished behind', () => {
    expect(readdirSync(folder).filter((name) => name.includes('.'))).toEqual([]);
  });
});
