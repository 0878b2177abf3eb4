/** Builds the training set of an engine: the example phrases of its intents in every language, and their names. */
import type { EngineRow, IntentRow } from '../../contract/odoo';
import type { LabelledPhrase } from './train';

/** Bounds of a training set, so that an engine of any size is trained in seconds. */
const MOST_PHRASES = 20_000;
const MOST_LETTERS = 1_000_000;
const LONGEST_PHRASE = 300;
/** With this many examples the name of the intent is left out. */
const ENOUGH_WITHOUT_NAME = 50;

/** Takes the phrases of all intents in turn, so that the bound drops no intent. */
export function phrasesOf(engine: EngineRow): LabelledPhrase[] {
  const taught = engine.intents.map(phrasesOfIntent);
  const longest = taught.reduce((most, { length }) => Math.max(most, length), 0);
  const phrases: LabelledPhrase[] = [];
  let letters = 0;
  for (let turn = 0; turn < longest; turn += 1) {
    for (const phrase of taught.flatMap((one) => one.slice(turn, turn + 1))) {
      letters += phrase.text.length;
      if (letters > MOST_LETTERS || phrases.length === MOST_PHRASES) return phrases;
      phrases.push(phrase);
    }
  }
  return phrases;
}

/** The name counts as an example only beside few others: without any, the admin relies on patterns. */
function phrasesOfIntent({ id, name, examples = {} }: IntentRow): LabelledPhrase[] {
  const texts = Object.values(examples)
    .flat()
    .map((text) => text.trim().slice(0, LONGEST_PHRASE))
    .filter((text) => text !== '');
  if (texts.length === 0) return [];
  const taught = texts.map((text) => ({ text, intent: id }));
  return texts.length < ENOUGH_WITHOUT_NAME ? [...taught, { text: name, intent: id, isName: true }] : taught;
}
