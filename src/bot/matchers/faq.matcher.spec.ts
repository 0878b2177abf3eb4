/** FAQ entries as answers. */
import type { FaqRow } from '../../contract/odoo';
import { FaqSearch } from '../../faq/search/faq-search';
import { FaqMatcher } from './faq.matcher';

const entry = (id: string, question: string, answer: string): FaqRow => ({
  ...{ id, category_id: '1', question: { en: question }, answer: { en: `<p>${answer}</p>` } },
  ...{ related_ids: [], view_count: 0, helpful_count: 0, not_helpful_count: 0 },
});
const matcher = new FaqMatcher(
  new FaqSearch([
    entry('1', 'How much is delivery?', 'Forty taka inside Dhaka.'),
    entry('2', 'How long does delivery take?', 'A day.'),
    entry('3', 'Is delivery possible on Fridays?', 'Yes.'),
    entry('4', 'Who makes the delivery?', 'Our own riders.'),
    entry('5', 'How is ghee made?', 'Slowly, from butter, in copper pots beside the river.'),
    entry('6', 'Do you sell goat cheese made of raw mountain milk?', 'Yes.'),
  ]),
);
const ask = (text: string) =>
  matcher.match({ text, locale: 'en', channel: 'default', shopper: { id: 's', verified: false } });

describe('FAQ entries', () => {
  it('answer with the entry, and name it on the button that opens it', async () => {
    const [best] = await ask('how is ghee made');
    const offer = { label: 'How is ghee made?', action: 'faq:5' };
    const button = { ...offer, value: 'complete' };
    expect(best).toMatchObject({
      ...{ type: 'faq', intent: null, confidence: 1, content: expect.stringContaining('copper pots') as unknown },
      ...{ actions: [button], offer, topics: [{ kind: 'faq', id: '5' }] },
    });
    expect(best?.why).not.toBe('');
  });

  it('say that the message is all of it only where no link is lost', async () => {
    const linked = entry('7', 'What are the charges?', 'See <a href="https://example.com">our list</a>.');
    const asked = { locale: 'en', channel: 'default', shopper: { id: 's', verified: false } };
    const [best] = await new FaqMatcher(new FaqSearch([linked])).match({ text: 'what are the charges', ...asked });
    expect(best?.actions).toEqual([{ label: 'What are the charges?', action: 'faq:7' }]);
  });

  it('are three at most', async () => {
    expect(await ask('delivery')).toHaveLength(3);
  });

  it('are less sure of a word in the answer alone than of one in the question', async () => {
    const [inAnswer] = await ask('copper');
    const [inQuestion] = await ask('ghee');
    expect(inAnswer?.topics).toEqual(inQuestion?.topics);
    expect(inAnswer?.confidence).toBeGreaterThan(0);
    expect(inAnswer?.confidence).toBeLessThan(inQuestion?.confidence ?? 0);
  });

  it('are not sure of an entry of whose own question hardly a word was asked', async () => {
    const [goat] = await ask('goat');
    expect(goat?.topics).toEqual([{ kind: 'faq', id: '6' }]);
    expect(goat?.confidence).toBeGreaterThan(0.6);
    expect(goat?.confidence).toBeLessThan(0.9);
    expect((await ask('goat cheese of raw mountain milk'))[0]?.confidence).toBeGreaterThan(0.9);
  });

  it('are no answer to a question of which they know hardly a word', async () => {
    expect(await ask('my neighbour seldom sings beside copper lanterns while counting sheep tonight')).toEqual([]);
  });
});
