/** The language of a chat: the one that its shopper writes, and that of their page where it is another. */
import type { Conversation } from '../conversation';

type Languages = Pick<Conversation, 'locale' | 'pageLocale'>;

/** The shopper wrote in `now`; the chat goes on in it. */
export function spoken({ locale, pageLocale = locale }: Languages, now = locale): Languages {
  return { locale: now, pageLocale: now === pageLocale ? undefined : pageLocale };
}

/** The page is in `page`, as BCP 47: only where it was in another language before does the chat change to it. */
export function shownOn(known: Languages, page: string | undefined): Languages {
  const before = known.pageLocale ?? known.locale;
  if (page === undefined || page === before) return { locale: known.locale, pageLocale: known.pageLocale };
  return { locale: page, pageLocale: undefined };
}
