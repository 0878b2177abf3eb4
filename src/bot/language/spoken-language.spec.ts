import { spokenLanguage, spokenLocale } from './spoken-language';

const BOTH = ['en', 'bn'];

describe('the language of a message', () => {
  it.each([
    ['ডেলিভারি চার্জ কত?', 'bn'],
    ['আমার order টা cancel করেন', 'bn'],
    ['amar order kothay', 'bn'],
    ['taka ferot chai', 'bn'],
    ['delivery charge koto?', 'bn'],
    ['How much does the delivery cost?', 'en'],
    ['where is my order S00042', 'en'],
    ['do you have masala chai', 'en'],
    ['dudher dam koto', 'bn'],
    ['ghee dam koto', 'bn'],
    ['rate koto?', 'bn'],
    ['ki ache', 'bn'],
    ['dam ki', 'bn'],
    ['40 taka lagbe', 'bn'],
    ['refund pai nai keno', 'bn'],
    ['abcdক', 'bn'],
    ['amar new phone number', 'bn'],
    ['where is', 'en'],
    ['is the bread with raisins rye sesame walnuts honey oats', 'en'],
    ['is basmati rice cheaper with ghee', 'en'],
  ])('%p is in %s', (text, language) => {
    expect(spokenLanguage(text, BOTH)).toBe(language);
  });

  it.each([
    'refund?',
    'S00042',
    '৳40?',
    'S০০০৪২',
    'amina@example.com',
    'ok',
    'bKash',
    '😀',
    '',
    'wo ist meine Bestellung',
    '800 taka minimum',
    'refund 95 taka',
    'order 4211 taka',
    '40 taka',
    'taka rate',
    'delivery rate',
    'flat rate shipping?',
    'success rate?',
    'ghee dam',
    'mishti doi',
    'ar glasses',
    'Dam Square',
    'stomach ache',
    'AJ',
    'abcdefক',
    'amar new phone number pliz',
    'amar the',
    'where',
    'is basmati rice cheaper with pure ghee',
  ])('cannot be told from %p', (text) => {
    expect(spokenLanguage(text, BOTH)).toBeNull();
  });

  it.each([
    ['كم سعر التوصيل؟', 'ar'],
    ['أين طلبي S00042', 'ar'],
    ['Wi-Fi delivery bKash سعر', null],
    ['سفارش من کجاست', null],
    ['میرا آرڈر کہاں ہے', null],
    ['قیمت شیر چند است؟', null],
    ['دودھ کی قیمت کیا ہے', null],
    ['چم سعر التوصيل', 'ar'],
    ['وين طلبي الگديم', 'ar'],
    ['متى يصل الطلب', 'ar'],
    ['where is my order, my name is أحمد', 'en'],
  ])('%p is in %s, where Arabic is offered', (text, language) => {
    expect(spokenLanguage(text, ['en', 'bn', 'ar'])).toBe(language);
  });

  it.each([
    ['thank you', 'bn', 'en', 'en'],
    ['Thanks a lot!', 'ar', 'en-GB', 'en-GB'],
    ['ok', 'bn', 'bn', 'bn'],
    ['thank you apu', 'bn', 'en', 'bn'],
    ['S00042', 'bn', 'en', 'bn'],
    ['দুধ কত', 'en', 'en', 'bn'],
    ['where is my order', 'bn', 'en-GB', 'en-GB'],
    ['800 taka minimum', 'en', 'en', 'en'],
    ['40 taka', 'bn', 'bn', 'bn'],
    ['سفارش من کجاست', 'en', 'en', 'en'],
    ['', 'bn', 'en', 'bn'],
  ])('%p in a chat in %s on a page in %s is in %s', (text, locale, page, spoken) => {
    expect(spokenLocale(text, locale, BOTH, page)).toBe(spoken);
  });

  it('is none that the shop does not offer', () => {
    expect(spokenLanguage('ডেলিভারি চার্জ কত?', ['en', 'de'])).toBeNull();
    expect(spokenLanguage('Where is my order?', ['bn'])).toBeNull();
  });

  it.each([
    ['en-US', 'where is my order', 'en-US'],
    ['BN_bd', 'আমার অর্ডার কোথায়', 'BN_bd'],
    ['bn-BD', 'where is my order', 'en'],
    ['en', 'আমার অর্ডার কোথায়', 'bn'],
    ['de', 'hm', 'de'],
  ])('is, from %p, after %p, %p', (locale, text, spoken) => {
    expect(spokenLocale(text, locale, BOTH)).toBe(spoken);
  });
});
