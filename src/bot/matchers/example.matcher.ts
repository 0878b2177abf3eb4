/** Matches intents by their example phrases. */
import type { EngineRow, IntentRow } from '../../contract/odoo';
import { languageOf } from '../../i18n/languages';
import { localized } from '../../i18n/localized';
import type { PhraseClassifier } from '../classifier/phrase-classifier';
import type { Candidate, Matcher, Question } from './matcher';

/** The best guess and those it may be confused with. */
const GUESSES = 3;
const LEAST_CONFIDENCE = 0.1;

export class ExampleMatcher implements Matcher {
  readonly name = 'examples';
  private readonly intents: ReadonlyMap<string, IntentRow>;

  /** `classifier` is called for each question: a new one may have been trained. */
  constructor(
    engine: EngineRow,
    private readonly fallbackLocale: string,
    private readonly classifier: () => PhraseClassifier | undefined | Promise<PhraseClassifier | undefined>,
  ) {
    this.intents = new Map(engine.intents.map((intent) => [intent.id, intent]));
  }

  async match(question: Question): Promise<Candidate[]> {
    const classifier = await this.classifier();
    const guesses = classifier?.classify(question.text, GUESSES) ?? [];
    return guesses.flatMap(({ intent: id, confidence }) => {
      const intent = this.intents.get(id);
      if (intent === undefined || confidence < LEAST_CONFIDENCE) return [];
      return [this.candidate(intent, confidence, question.locale)];
    });
  }

  private candidate(intent: IntentRow, confidence: number, locale: string): Candidate {
    const example = exampleIn(intent, locale, this.fallbackLocale);
    return {
      type: 'text',
      content: localized(intent.response, locale, this.fallbackLocale),
      intent: intent.name,
      topics: [{ kind: 'intent', id: intent.id }],
      confidence,
      why: 'like its example phrases',
      actions: [],
      ...(example === undefined ? {} : { offer: { label: example, action: `reply:${example}` } }),
    };
  }
}

/** The label of the button that selects this intent: an example in the shopper's language. */
function exampleIn({ examples = {} }: IntentRow, locale: string, fallbackLocale: string): string | undefined {
  return (examples[languageOf(locale)] ?? examples[fallbackLocale] ?? Object.values(examples)[0])?.[0];
}
