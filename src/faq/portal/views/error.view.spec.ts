import { ProblemError } from '../../../common/problem.error';
import { plainErrorPage } from './error.view';

describe('an error page without shop and settings', () => {
  it.each([
    [
      'en',
      'SERVICE.NOT_READY',
      '<html lang="en" dir="ltr">',
      'That did not work',
      'The chat is not available at the moment.',
    ],
    ['bn-BD', 'SERVICE.NOT_READY', '<html lang="bn" dir="ltr">', 'কাজটি হয়নি', 'চ্যাট এই মুহূর্তে পাওয়া যাচ্ছে না।'],
    ['ar_EG', 'FAQ.UNKNOWN', '<html lang="ar" dir="rtl">', 'الصفحة غير موجودة', 'هذا السؤال غير موجود.'],
    ['"><script>', 'FAQ.UNKNOWN', '<html lang="en" dir="ltr">', 'Page not found', 'This FAQ entry does not exist.'],
  ] as const)('says in the language of %j what is the matter', (locale, code, root, title, sentence) => {
    const page = plainErrorPage(new ProblemError(code), locale);
    for (const part of [root, `<title>${title}</title>`, sentence]) expect(page).toContain(part);
  });
});
