import * as arabic from './ar';
import * as bengali from './bn';
import { attachments, notifications, orders, panel, stars } from './en';
import { I18n } from './i18n';
import { loadCatalogue } from './load-catalogue';

const AT_TEN = { now: () => new Date(2026, 10, 20, 10).getTime() };
const en = new I18n('en', AT_TEN);
const bn = new I18n('bn', AT_TEN, bengali);
const ar = new I18n('ar', AT_TEN, arabic);

describe('a language', () => {
  it('is fetched when it is first spoken, and runs its own way', async () => {
    expect((await loadCatalogue('bn-BD'))?.panel.send).toBe('পাঠান');
    expect((await loadCatalogue('ar_EG'))?.panel.send).toBe('إرسال');
    expect(await loadCatalogue('fr')).toBeNull();
    expect([en, bn, ar].map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'rtl']);
  });

  it('speaks English from left to right until its sentences have come', () => {
    const early = new I18n('ar', AT_TEN);
    expect([early.say('send'), early.direction]).toEqual(['Send', 'ltr']);
  });

  it('says in which direction words run: of a sentence that begins with a number or a brand, its own', () => {
    expect(['S00042 أين طلبي؟', 'bKash متاح.', 'طلبي', 'Thank you.'].map((words) => ar.dirOf(words))).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'auto',
    ]);
    expect(['S00042 أين طلبي؟', 'কোথায়?'].map((words) => en.dirOf(words))).toEqual(['auto', 'auto']);
  });

  it('writes digits and days as it does', () => {
    expect(bn.number(1200)).toBe('১,২০০');
    expect(bn.day(new Date(2026, 10, 20, 8).toISOString())).toBe('আজ');
    expect(bn.date(new Date(2026, 10, 22, 8).toISOString())).toBe('২২ নভেম্বর');
    expect(bn.time(new Date(2026, 10, 20, 9, 5).toISOString())).toBe('সকাল ৯:০৫');
    expect(bn.time('not a date')).toBe('');
    expect(new I18n('ar-EG', AT_TEN, arabic).number(1200)).toBe('١٬٢٠٠');
  });
});

describe('a sentence', () => {
  it('has its gaps filled, numbers in the digits of the language', () => {
    expect(en.say('inQueue', { position: 2 })).toBe('Number 2 in line');
    expect(bn.say('inQueue', { position: 2 })).toBe('সারিতে আপনার অবস্থান ২');
    expect(en.say('joined', { name: '{count} $& Nadia' })).toBe('{count} $& Nadia joined the chat');
  });

  it('counts as its language does', () => {
    const items = (i18n: I18n) =>
      [0, 1, 2, 3, 11, 100].map((count) => i18n.section('orders', orders)('items', { count }));
    expect(items(en)).toEqual(['0 items', '1 item', '2 items', '3 items', '11 items', '100 items']);
    expect(items(bn)).toEqual(['০টি পণ্য', '১টি পণ্য', '২টি পণ্য', '৩টি পণ্য', '১১টি পণ্য', '১০০টি পণ্য']);
    expect(items(new I18n('ar-u-nu-latn', AT_TEN, arabic))).toEqual([
      'بلا منتجات',
      'منتج واحد',
      'منتجان',
      '3 منتجات',
      '11 منتجًا',
      '100 منتج',
    ]);
  });

  it.each(['fr', 'fa', 'ur', 'he', 'zh-Hant-TW'])(
    'is wholly English, dates and numbers too, where the shop speaks %s',
    (locale) => {
      const stand = new I18n(locale, AT_TEN);
      const at = new Date(2026, 10, 22, 8).toISOString();
      expect([stand.tag, stand.direction]).toEqual(['en', 'ltr']);
      expect([stand.number(1200), stand.date(at), stand.time(at)]).toEqual([en.number(1200), en.date(at), en.time(at)]);
      expect(stand.say('waitAbout', { count: 0 })).toBe('about 0 minutes');
    },
  );

  it('is of the region that the shop names', () => {
    expect(new I18n('en-GB', AT_TEN).tag).toBe('en-GB');
    expect(new I18n('bn-IN', AT_TEN, bengali).tag).toBe('bn-IN');
    expect(new I18n('bn_BD', AT_TEN, bengali).tag).toBe('bn');
  });

  it.each([
    ['panel', panel, 'waitAbout', 'نحو دقيقتين'],
    ['stars', stars, 'stars', 'نجمتان'],
    ['notifications', notifications, 'unread', 'رسالتان غير مقروءتين'],
    ['attachments', attachments, 'tooMany', 'ملفان على الأكثر في الرسالة'],
  ] as const)('has a dual in Arabic: %s', (section, english, key, dual) => {
    const say = ar.section(section, english) as (key: string, values: { count: number }) => string;
    expect(say(key, { count: 2 })).toBe(dual);
  });
});
