import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CalibratedModel, LabelledPhrase, train } from '../../../src/bot/classifier/train';

type Training = (phrases: readonly LabelledPhrase[]) => CalibratedModel;

// eslint-disable-next-line @typescript-eslint/no-require-imports -- preloaded into programs, so no module of TypeScript
const learnedOnce = require('./learned-once.cjs') as (train: Training, folder: string) => Training;

const lesson = (word: string): LabelledPhrase[] =>
  ['hours', 'delivery'].flatMap((intent) =>
    ['when', 'where', 'how'].map((asked) => ({ text: `${asked} ${intent} ${word}`, intent })),
  );

describe('a lesson', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lessons-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is learned once a run, and known to the last byte', () => {
    const training = jest.fn(train);
    const [first, second] = [learnedOnce(training, folder), learnedOnce(training, folder)];
    const [learned, known] = [first(lesson('is it')), second(lesson('is it'))];
    expect(JSON.stringify(known)).toBe(JSON.stringify(learned));
    expect(training).toHaveBeenCalledTimes(1);
  });

  it('is not taken for another', () => {
    const training = jest.fn(train);
    const school = learnedOnce(training, folder);
    expect(JSON.stringify(school(lesson('then')))).not.toBe(JSON.stringify(school(lesson('now'))));
    expect(training).toHaveBeenCalledTimes(2);
  });

  it('can be handed to another thread, as arrays of their own', () => {
    const { lexicon, examples } = learnedOnce(train, folder)(lesson('is it')).model;
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
