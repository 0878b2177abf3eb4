/** One training and one test, through the code that answers shoppers. */
import type { EngineRow } from '../../../src/contract/odoo';
import { PhraseClassifier } from '../../../src/bot/classifier/phrase-classifier';
import { trainInThread } from '../../../src/bot/classifier/training-thread';
import { ExampleMatcher } from '../../../src/bot/matchers/example.matcher';
import { phrasesOf } from '../../../src/bot/classifier/phrases';
import { rankedMeanings, outcomeOf } from '../../../src/bot/policy';
import { Labelled, byIntent } from './sample';

export interface Outcome {
  /** What the message was meant to be; absent when it is none of the shop's business. */
  readonly expected?: string;
  readonly predicted: string;
  readonly confidence: number;
  /** It was answered without asking back. */
  readonly answered: boolean;
  readonly ms: number;
}

export interface Trial {
  readonly trainSeconds: number;
  readonly inScope: readonly Outcome[];
  readonly outOfScope: readonly Outcome[];
}

export async function runTrial(
  trainingSet: readonly Labelled[],
  test: readonly Labelled[],
  outOfScope: readonly string[],
): Promise<Trial> {
  const engine = engineFrom(trainingSet);
  const began = performance.now();
  const model = await trainInThread(phrasesOf(engine), new AbortController().signal);
  const trainSeconds = (performance.now() - began) / 1000;
  const classifier = new PhraseClassifier(model);
  const matcher = new ExampleMatcher(engine, 'en', () => classifier);
  const ask = (text: string) => askOne(matcher, classifier, text);
  for (const { utterance } of test.slice(0, 200)) await ask(utterance); // the first calls are still being compiled
  const [inScope, unknown]: [Outcome[], Outcome[]] = [[], []];
  for (const { utterance, intent } of test) inScope.push({ ...(await ask(utterance)), expected: intent });
  for (const text of outOfScope) unknown.push(await ask(text));
  return { trainSeconds, inScope, outOfScope: unknown };
}

async function askOne(matcher: ExampleMatcher, classifier: PhraseClassifier, text: string): Promise<Outcome> {
  const began = performance.now();
  const question = { text, locale: 'en', channel: 'evaluation', shopper: { id: 'evaluation', verified: false } };
  const outcome = outcomeOf(rankedMeanings(await matcher.match(question)));
  const ms = performance.now() - began;
  const [best] = classifier.classify(text, 1);
  return {
    predicted: best?.intent ?? '',
    confidence: best?.confidence ?? 0,
    answered: outcome.kind === 'answer',
    ms,
  };
}

/** The phrases as an admin would have typed them in. */
function engineFrom(trainingSet: readonly Labelled[]): EngineRow {
  const intents = [...byIntent(trainingSet)].map(([name, own]) => ({
    id: name,
    name,
    category: 'evaluation',
    patterns: [],
    examples: { en: own.map(({ utterance }) => utterance) },
    response: { en: name },
  }));
  return { id: 'evaluation', name: { en: 'Evaluation' }, intents };
}
