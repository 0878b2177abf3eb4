import { questionsBeside, questionsIn } from './question-parts';

describe('the questions of a message', () => {
  it.each([
    ['How much is delivery and do you take bKash?', ['how much is delivery', 'do you take bkash?']],
    ['What are your hours? Also can I return the ghee?', ['what are your hours?', 'also can i return the ghee?']],
    ['ডেলিভারি চার্জ কত আর কখন পাব?', ['ডেলিভারি চার্জ কত', 'কখন পাব?']],
    ['is it fresh? is it pure? is it cold?', ['is it fresh?', 'is it pure?', 'is it cold?']],
    [
      'what time do you open? how can I pay? where are you? what is the return policy?',
      ['what time do you open?', 'how can i pay?', 'where are you?', 'what is the return policy?'],
    ],
    [
      'is it a? is it b? is it c? is it d? is it e? is it f?',
      ['is it a?', 'is it b?', 'is it c?', 'is it d?', 'is it e?'],
    ],
    [
      'কীভাবে টাকা দেব, কখন ডেলিভারি দেন, কোথায় দেন আর কত খরচ?',
      ['কীভাবে টাকা দেব', 'কখন ডেলিভারি দেন', 'কোথায় দেন', 'কত খরচ?'],
    ],
    ['what is it, and also where is it', ['what is it', 'where is it']],
    [
      'is ghee in stock! what does it cost. when is it here',
      ['is ghee in stock!', 'what does it cost.', 'when is it here'],
    ],
    [`what? ${'x'.repeat(389)} why?`, ['what?', `${'x'.repeat(389)} why?`]],
    ['delivery charge koto ar kobe pabo', ['delivery charge koto', 'kobe pabo']],
    ['how much is it, is it pure and when you deliver', ['how much is it', 'is it pure', 'when you deliver']],
    ['كم سعر التوصيل ومتى يصل الطلب؟', ['كم سعر التوصيل', 'متى يصل الطلب؟']],
    ['هل الحليب طازج؟ كيف أدفع؟', ['هل الحليب طازج؟', 'كيف أدفع؟']],
    ['كم السعر، هل هو طبيعي', ['كم السعر', 'هل هو طبيعي']],
  ])('are told apart in %p', (text, parts) => {
    expect(questionsIn(text)).toEqual(parts.map((part) => part.normalize('NFC')));
  });

  it.each([
    'How much is delivery?',
    'Hi! How much is delivery?',
    'milk and butter and ghee',
    'I want a refund. Thank you.',
    `what? ${'and so on '.repeat(60)} why?`,
    `what? ${'x'.repeat(390)} why?`,
    'somehow and whatever',
    'when I am not at home, can you leave it with the neighbour?',
    'milk, curd, butter: how much?',
    'كم سعر الحليب واللبن؟',
  ])('are not several in %.40p', (text) => {
    expect(questionsIn(text)).toEqual([]);
  });

  it('are told from what else is said', () => {
    expect(questionsBeside('I placed S00042. How do I pay?')).toEqual(['how do i pay?']);
    expect(questionsBeside('How do I pay?')).toEqual([]);
    expect(questionsBeside('S00042, thank you')).toEqual([]);
  });
});
