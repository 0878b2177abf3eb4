import { PhraseClassifier } from './phrase-classifier';
import { LabelledPhrase, train } from './train';

const EXAMPLES: Record<string, readonly string[]> = {
  refund: ['i want my money back', 'how do i get a refund', 'refund my order please', 'when is my refund paid'],
  hours: ['when do you open', 'what are your opening hours', 'are you open on sunday', 'how late are you open'],
  charge: ['how much is delivery', 'delivery charge', 'what does shipping cost', 'ডেলিভারি চার্জ কত'],
};
const phrases: LabelledPhrase[] = Object.entries(EXAMPLES).flatMap(([intent, texts]) =>
  texts.map((text) => ({ text, intent })),
);

describe('a classifier taught with a few phrases', () => {
  const classifier = new PhraseClassifier(train(phrases));
  const best = (text: string) => classifier.classify(text, 1)[0];

  it.each([
    ['refund', 'can i get my money back?'],
    ['refund', 'i want a reufnd'],
    ['hours', 'what are the openning hours'],
    ['charge', 'delivery charge koto'],
    ['charge', 'ডেলিভারি চার্জ কত টাকা'],
  ])('knows %s in “%s”', (intent, text) => {
    expect(best(text)?.intent).toBe(intent);
  });

  it('is surer of what it was taught than of what it was not', () => {
    expect(best('how do i get a refund')?.confidence).toBeGreaterThan(0.8);
    expect(best('who painted the starry night')?.confidence).toBeLessThan(0.3);
  });

  it.each(['', '   ', '?!…', '\u200B\u202E', 'a'.repeat(50_000), '世界'])('has no confidence in %.20j', (text) => {
    expect(best(text)?.confidence ?? 0).toBeLessThan(0.1);
  });

  it('gives confidences that add up to no more than one', () => {
    const sum = classifier.classify('refund', 3).reduce((all, { confidence }) => all + confidence, 0);
    expect(sum).toBeLessThanOrEqual(1 + 1e-6);
  });

  it('comes out the same whenever it is trained', () => {
    const again = new PhraseClassifier(train(phrases));
    expect(again.classify('money back', 3)).toEqual(classifier.classify('money back', 3));
  });

  it('survives the way out of a thread', () => {
    const moved = new PhraseClassifier(structuredClone(train(phrases)));
    expect(moved.classify('money back', 3)).toEqual(classifier.classify('money back', 3));
  });
});

describe('a training set that is hardly one', () => {
  it('of a single phrase still answers that phrase and nothing else', () => {
    const classifier = new PhraseClassifier(train([{ text: 'opening hours', intent: 'hours' }]));
    expect(classifier.classify('opening hours', 1)[0]?.confidence).toBeGreaterThan(0.8);
    expect(classifier.classify('who painted the starry night', 1)[0]?.confidence).toBeLessThan(0.3);
  });

  it('of the same phrase under two intents is sure of neither', () => {
    const classifier = new PhraseClassifier(train(['a', 'b'].map((intent) => ({ text: 'opening hours', intent }))));
    expect(classifier.classify('opening hours', 1)[0]?.confidence).toBeLessThan(0.8);
  });
});

describe('ten thousand intents', () => {
  it('are told apart by their nearest example, without a weight for each', () => {
    const model = train(Array.from({ length: 10_000 }, (_, i) => ({ text: `product ${letters(i)}`, intent: `${i}` })));
    expect(model.model.svm).toBeUndefined();
    expect(new PhraseClassifier(model).classify(`product ${letters(4242)}`, 1)[0]?.intent).toBe('4242');
  });
});

function letters(number: number): string {
  return Array.from(String(number).padStart(4, '0'), (digit) => 'kmrstvwxyz'[Number(digit)]).join('e');
}
