import { PhraseClassifier } from '../classifier/phrase-classifier';
import { train } from '../classifier/train';
import { ExampleMatcher } from './example.matcher';
import { phrasesOf } from '../classifier/phrases';

const intent = (id: string, en: string[], bn: string[]) => ({
  id,
  name: id,
  category: 'general',
  patterns: [],
  examples: { en, bn },
  response: { en: `About ${id}.`, bn: `${id} সম্পর্কে।` },
});
const engine = {
  id: 'engine',
  name: { en: 'Engine' },
  intents: [
    intent('hours', ['when do you open', 'opening hours'], ['কখন খোলা থাকে']),
    intent('charge', ['how much is delivery', 'delivery charge'], ['ডেলিভারি চার্জ কত']),
  ],
};
const question = (text: string, locale = 'en') => ({
  text,
  locale,
  channel: 'default',
  shopper: { id: 's', verified: false },
});

describe('example phrases', () => {
  const classifier = new PhraseClassifier(train(phrasesOf(engine)));
  const matcher = new ExampleMatcher(engine, 'en', () => classifier);

  it('answer in the shopper’s language whatever language the example was in', () => {
    expect(matcher.match(question('delivery charge', 'bn'))[0]).toMatchObject({
      intent: 'charge',
      content: 'charge সম্পর্কে।',
      offer: { label: 'ডেলিভারি চার্জ কত', action: 'reply:ডেলিভারি চার্জ কত' },
    });
  });

  it('offer a phrase that, pressed, is understood', () => {
    const offered = matcher.match(question('delivery charge'))[0]?.offer?.label ?? '';
    expect(matcher.match(question(offered))[0]?.intent).toBe('charge');
  });

  it('say nothing as long as nothing was learned', () => {
    expect(new ExampleMatcher(engine, 'en', () => undefined).match(question('delivery charge'))).toEqual([]);
  });
});
