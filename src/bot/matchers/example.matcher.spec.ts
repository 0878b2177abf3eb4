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

  it('answer in the shopper’s language whatever language the example was in', async () => {
    expect((await matcher.match(question('delivery charge', 'bn')))[0]).toMatchObject({
      intent: 'charge',
      content: 'charge সম্পর্কে।',
      offer: { label: 'ডেলিভারি চার্জ কত', action: 'reply:ডেলিভারি চার্জ কত' },
    });
  });

  it('offer a phrase that, pressed, is understood', async () => {
    const offered = (await matcher.match(question('delivery charge')))[0]?.offer?.label ?? '';
    expect((await matcher.match(question(offered)))[0]?.intent).toBe('charge');
  });

  it('say nothing as long as nothing was learned', async () => {
    expect(await new ExampleMatcher(engine, 'en', () => undefined).match(question('delivery charge'))).toEqual([]);
  });

  describe('of which a guess was made', () => {
    const guessing = (...guesses: { intent: string; confidence: number }[]) => {
      const asked: number[] = [];
      const classify = (_text: string, limit: number) => {
        asked.push(limit);
        return guesses;
      };
      const guesser = Object.assign(new PhraseClassifier(train(phrasesOf(engine))), { classify });
      return { asked, matcher: new ExampleMatcher(engine, 'en', () => guesser) };
    };

    it('answer as surely as the guess is, from one in ten, with the next two', async () => {
      const made = guessing({ intent: 'hours', confidence: 0.1 }, { intent: 'charge', confidence: 0.09 });
      expect(await made.matcher.match(question('open?'))).toMatchObject([
        {
          ...{ type: 'text', content: 'About hours.', intent: 'hours', confidence: 0.1, actions: [] },
          ...{ topics: [{ kind: 'intent', id: 'hours' }], offer: { action: 'reply:when do you open' } },
        },
      ]);
      expect(made.asked).toEqual([3]);
    });

    it('say nothing of an intent that is gone', async () => {
      expect(await guessing({ intent: 'gone', confidence: 1 }).matcher.match(question('open?'))).toEqual([]);
    });

    it.each([
      ['en-US', 'when do you open'],
      ['BN_BD', 'কখন খোলা থাকে'],
      ['de', 'when do you open'],
    ])('offer an example in the language of %s, else of the shop', async (locale, label) => {
      const [answer] = await guessing({ intent: 'hours', confidence: 1 }).matcher.match(question('open?', locale));
      expect(answer?.offer?.label).toBe(label);
    });

    it('offer any example rather than none, and none where there is none', async () => {
      const only = async (examples?: Record<string, string[]>) => {
        const taught = { ...engine, intents: [{ ...intent('hours', [], []), examples }] };
        const guess = [{ intent: 'hours', confidence: 1 }];
        const guesser = Object.assign(new PhraseClassifier(train(phrasesOf(engine))), { classify: () => guess });
        const [answer] = await new ExampleMatcher(taught, 'en', () => guesser).match(question('open?'));
        return answer;
      };
      expect((await only({ fr: ['ouvert ?'] }))?.offer?.label).toBe('ouvert ?');
      expect(await only({ en: [] })).not.toHaveProperty('offer');
      expect(await only()).not.toHaveProperty('offer');
    });
  });
});
