/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { FaqEntry, FaqList } from '../../../src/contract/shopper';
import type { FeatureClient } from '../../core/api/feature-client.port';
import { faq, faqVote, panel } from '../../core/i18n/en';
import { I18n } from '../../core/i18n/i18n';
import { ENGLISH, draw } from '../../testing/draw';
import { fakeFeatures, later } from '../../testing/fakes/fake-features';
import { StorefrontChatFaq } from './faq.element';
import './faq.register';

const LINK = { id: '1', question: 'When do you deliver?' };
const CATEGORY = { id: 'c', name: 'Delivery', icon: 'fa-truck', faq_count: 1, faqs: [LINK] };
const LIST: FaqList = { categories: [CATEGORY, { ...CATEGORY, id: 'e', name: 'Empty', faq_count: 0, faqs: [] }] };
const ENTRY: FaqEntry = {
  ...LINK,
  answer: '<p>Twice a <b>day</b>.</p>',
  category: 'Delivery',
  related: [{ id: '2', question: 'On Fridays?' }],
  helpful_count: 0,
  not_helpful_count: 0,
  view_count: 0,
};

describe('the help topics', () => {
  const onEntry = jest.fn();

  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
  afterEach(() => {
    jest.useRealTimers();
    jest.clearAllMocks();
  });

  async function topics(answers: Partial<FeatureClient>, properties: Partial<StorefrontChatFaq> = {}) {
    const features = fakeFeatures({ faqs: () => Promise.resolve(LIST), faq: () => Promise.resolve(ENTRY), ...answers });
    const drawn = await draw(new StorefrontChatFaq(), {
      call: features.call,
      i18n: ENGLISH,
      channel: 'shop',
      onEntry,
      ...properties,
    });
    const search = async (text: string): Promise<void> => {
      const field = drawn.find<HTMLInputElement>('input');
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await drawn.update();
    };
    return { ...drawn, calls: features.calls, search };
  }

  it('are those of this channel and language, by category, without empty ones', async () => {
    const drawn = await topics({});
    expect(drawn.calls).toEqual([['faqs', { locale: 'en', channel: 'shop' }]]);
    expect(drawn.texts('h3')).toEqual(['Delivery']);
    await drawn.press(LINK.question);
    expect(onEntry.mock.calls).toEqual([['1']]);
  });

  it('are fetched anew in another language, and not for the same one', async () => {
    const drawn = await topics({});
    await drawn.update({ i18n: new I18n('en', { now: () => 0 }) });
    expect(drawn.calls).toHaveLength(1);
    await drawn.update({ i18n: new I18n('bn', { now: () => 0 }) });
    expect(drawn.calls).toHaveLength(2);
    expect(drawn.calls[1]).toEqual(['faqs', { locale: 'bn', channel: 'shop' }]);
  });

  it('are searched once the typing pauses', async () => {
    const drawn = await topics({});
    await drawn.search('milk');
    await drawn.search('  milk price ');
    expect(drawn.calls).toHaveLength(1);
    jest.runAllTimers();
    await drawn.update();
    expect(drawn.calls.slice(1)).toEqual([['faqs', { locale: 'en', channel: 'shop', q: 'milk price' }]]);
  });

  it('are not searched by a sheet that was closed meanwhile', async () => {
    const drawn = await topics({});
    await drawn.search('milk');
    drawn.element.remove();
    jest.runAllTimers();
    await drawn.update();
    expect(drawn.calls).toHaveLength(1);
  });

  it('mark what was found', async () => {
    const hit = { ...LINK, snippet: 'Fresh milk daily', highlights: [{ start: 6, end: 10 }], score: 1 };
    const drawn = await topics({ faqs: () => Promise.resolve({ results: [hit] }) });
    expect(drawn.texts('mark')).toEqual(['milk']);
    expect(drawn.texts('small')).toEqual(['Fresh milk daily']);
  });

  it('say that nothing was found', async () => {
    const drawn = await topics({ faqs: () => Promise.resolve({ results: [] }) });
    await drawn.search('oat milk');
    jest.runAllTimers();
    await drawn.update();
    expect(drawn.texts('.calm')).toEqual([faq.nothing]);
  });

  it('offer what was typed before as a search, and send it nowhere before the shopper does', async () => {
    const drawn = await topics({}, { typed: ' S00042 amina@shop.example ' });
    jest.runAllTimers();
    await drawn.update({ i18n: new I18n('bn', { now: () => 0 }) });
    expect(JSON.stringify(drawn.calls)).not.toContain('S00042');
    expect(drawn.texts('h3')).toEqual(['Delivery']);
    const field = drawn.find<HTMLInputElement>('input');
    expect(field.value).toBe('S00042 amina@shop.example');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    jest.runAllTimers();
    await drawn.update();
    expect(drawn.calls).toHaveLength(2);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    jest.runAllTimers();
    await drawn.update();
    expect(drawn.calls.slice(2)).toEqual([['faqs', { locale: 'bn', channel: 'shop', q: 'S00042 amina@shop.example' }]]);
  });

  it('keep the search while a topic is read', async () => {
    const drawn = await topics({}, { typed: 'milk' });
    await drawn.search('butter');
    jest.runAllTimers();
    await drawn.update({ entryId: '1' });
    await drawn.update({ entryId: null });
    expect(drawn.find<HTMLInputElement>('input').value).toBe('butter');
    expect(drawn.calls.at(-1)).toEqual(['faqs', { locale: 'en', channel: 'shop', q: 'butter' }]);
  });

  it('take what was searched for in vain into the chat', async () => {
    const onAsk = jest.fn();
    const drawn = await topics({ faqs: () => Promise.resolve({ results: [] }) }, { onAsk });
    await drawn.search(' oat milk ');
    await drawn.press(faq.ask);
    expect(onAsk.mock.calls).toEqual([['oat milk']]);
  });

  it('show the latest search, whichever answer comes first', async () => {
    const [slow, fast] = [later<FaqList>(), later<FaqList>()];
    const answers = [slow.promise, fast.promise];
    const drawn = await topics({ faqs: () => answers.shift() ?? Promise.reject(new Error('one too many')) });
    await drawn.search('x');
    jest.runAllTimers();
    await drawn.update();
    fast.answer({ results: [] });
    await drawn.update();
    slow.answer(LIST);
    await drawn.update();
    expect(drawn.texts('.calm')).toEqual([faq.nothing]);
  });

  it('say that they cannot be shown, and try again when asked to', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve(LIST)];
    const drawn = await topics({ faqs: () => answers.shift() ?? Promise.reject(new Error('one too many')) });
    expect(drawn.texts('[role=alert]')).toEqual([faq.unreachable]);
    await drawn.press(panel.tryNow);
    expect(drawn.texts('h3')).toEqual(['Delivery']);
  });

  describe('one of them', () => {
    it('takes one vote, and thanks even where the vote is lost', async () => {
      const drawn = await topics({ voteFaq: () => Promise.reject(new Error('away')) }, { entryId: '1' });
      expect(drawn.texts('.answer')).toEqual(['Twice a day.']);
      await drawn.press(faqVote.no);
      expect(drawn.calls.at(-1)).toEqual(['voteFaq', '1', false]);
      expect(drawn.texts('[role=status]')).toEqual([faqVote.thanks]);
      expect(drawn.buttons()).toEqual(['On Fridays?']);
    });

    it('leads to related ones', async () => {
      const drawn = await topics({}, { entryId: '1' });
      await drawn.press('On Fridays?');
      expect(onEntry.mock.calls).toEqual([['2']]);
    });

    it('is never shown under the name of another', async () => {
      const next = later<FaqEntry>();
      const answers = [Promise.resolve(ENTRY), next.promise];
      const drawn = await topics({ faq: () => answers.shift() ?? next.promise }, { entryId: '1' });
      await drawn.update({ entryId: '2' });
      expect(drawn.has('article')).toBe(false);
    });
  });
});
