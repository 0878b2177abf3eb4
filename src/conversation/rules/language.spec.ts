import { AT, Story } from '../../../test/support/conversations';
import { shopperSays } from './message';
import { shopperResumes } from './resume';

const NO_DETAILS = { operationId: 'o-1' };
const SAID = { id: 'm-1', clientMessageId: 'k-1', content: '…', at: AT };

describe('the language of a chat', () => {
  const english = Story.begin().conversation;
  const bengali = { ...english, locale: 'bn', pageLocale: 'en' };
  const resumed = (chat: typeof english, locale?: string) => shopperResumes(chat, { ...NO_DETAILS, locale }).next;

  it.each(['en', undefined])('stays through a reload of the page (%s)', (page) => {
    expect(resumed(bengali, page)).toMatchObject({ locale: 'bn', pageLocale: 'en' });
    expect(resumed(english, page)).toMatchObject({ locale: 'en' });
  });

  it.each([
    ['ar', 'ar'],
    ['bn', 'bn'],
  ])('becomes that of a page in another one: %s', (page, locale) => {
    const next = resumed(bengali, page);
    expect([next.locale, next.pageLocale]).toEqual([locale, undefined]);
    expect(resumed(english, page).locale).toBe(locale);
  });

  it('is the one that is written to a person, too', () => {
    const live = { ...english, state: 'live' as const };
    expect(shopperSays(live, SAID, 'bn').next).toMatchObject({ locale: 'bn', pageLocale: 'en' });
    expect(shopperSays({ ...bengali, state: 'live' }, SAID, 'en').next).toMatchObject({ locale: 'en' });
    expect(shopperSays(bengali, SAID).next).toMatchObject({ locale: 'bn', pageLocale: 'en' });
  });
});
