/**
 * From example phrases to a model.
 *
 * A phrase is its runs of characters (`n-grams`, `lexicon`). A judge learns them twice: as planes between the intents
 * (`separator`), and by heart (`example-index`). How far its lead and its likeness can be trusted is one curve for all
 * engines (`trust`), bent by how judges did that were taught a part of the examples and tried on the rest.
 */
import { Judge, Phrase, opinionOf, teach } from './model';
import { Random } from './random';
import { Trial, Trust, learnTrust, trialOf } from './calibration';

export interface LabelledPhrase {
  readonly text: string;
  /** The intent's id. */
  readonly intent: string;
  /** The intent's own name: taught, but never held out. */
  readonly isName?: boolean;
}

/** Plain arrays and numbers only, so that a thread can hand it over. */
export interface Model {
  readonly intents: readonly string[];
  readonly judge: Judge;
  readonly trust: Trust;
}

/** Up to so many examples each in this many parts, every part once held out; with more, one part of five is. */
const PARTS = [
  { upTo: 500, parts: 10, tried: 10 },
  { upTo: 3000, parts: 5, tried: 5 },
  { upTo: Infinity, parts: 5, tried: 1 },
];

/** Of one part: more would make the curve no better. */
const MOST_TRIALS = 1_500;

export function train(phrases: readonly LabelledPhrase[]): Model {
  const intents = [...new Set(phrases.map(({ intent }) => intent))].sort();
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const numbered = phrases.map(({ text, intent, isName = false }) => ({
    text,
    intent: numbers.get(intent) ?? 0,
    isName,
  }));
  return {
    intents,
    judge: teach(numbered, intents.length),
    trust: tryOut(numbered, intents.length),
  };
}

/** Examples of each intent go to the parts in turn, so that every part knows every intent. */
function tryOut(phrases: readonly (Phrase & { readonly isName: boolean })[], intents: number): Trust {
  const { parts, tried } = PARTS.find(({ upTo }) => phrases.length <= upTo) ?? { parts: 5, tried: 1 };
  const turns = new Array<number>(intents).fill(0);
  const partOf = new Map<Phrase, number>();
  for (const phrase of new Random(2).shuffle([...phrases])) {
    if (phrase.isName) continue;
    const turn = turns[phrase.intent] ?? 0;
    partOf.set(phrase, turn % parts);
    turns[phrase.intent] = turn + 1;
  }
  const mostOfOne = turns.reduce((most, turn) => Math.max(most, turn), 0);
  const rounds = mostOfOne < 2 ? 0 : Math.min(tried, mostOfOne);
  const trials: Trial[] = [];
  let taught = 0;
  for (let part = 0; part < rounds; part += 1) {
    const lesson = phrases.filter((phrase) => partOf.get(phrase) !== part);
    const judge = teach(lesson, intents);
    taught += lesson.length / phrases.length / rounds;
    const heldOut = [...partOf.keys()].filter((phrase) => partOf.get(phrase) === part);
    for (const { text, intent } of heldOut.slice(0, MOST_TRIALS)) trials.push(trialOf(opinionOf(judge, text), intent));
  }
  return learnTrust(trials, taught);
}
