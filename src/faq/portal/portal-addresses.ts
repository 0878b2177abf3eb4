/** Where the portal's pages are: one address for each page, language and channel. */
import type { FaqRow } from '../../contract/odoo';
import { DEFAULT_CHANNEL } from '../../conversation/default-channel';
import { slugOf } from './slug';

export interface Place {
  readonly channel: string;
  readonly language: string;
  /** The language of an address that names none. */
  readonly homeLanguage: string;
}

type Extra = Readonly<Record<string, string | undefined>>;

export class PortalAddresses {
  private readonly origin: string;
  private readonly base: string;

  /** @param publicUrl how shoppers reach the bridge; may end in a path. */
  constructor(publicUrl: string) {
    const { origin, pathname } = new URL(publicUrl);
    this.origin = origin;
    this.base = pathname.replace(/\/+$/, '');
  }

  topics(place: Place, extra: Extra = {}): string {
    return `${this.base}/support/faq${query(place, extra)}`;
  }

  /** A page of the list of all answers; the first is the list's own address. */
  list(place: Place, page: number, extra: Extra = {}): string {
    return this.topics(place, { page: page === 1 ? undefined : String(page), ...extra });
  }

  entry(place: Place, faq: FaqRow, extra: Extra = {}): string {
    return `${this.base}/support/faq/${encodeURIComponent(slugOf(faq, place.language))}${query(place, extra)}`;
  }

  get script(): string {
    return `${this.base}/widget/storefront-chat.js`;
  }

  /** What a form of the portal posts to and a search asks. */
  get search(): string {
    return `${this.base}/support/faq`;
  }

  absolute(path: string): string {
    return this.origin + path;
  }

  /** Whether a page that says it is `origin` is one of ours. */
  isOwn(origin: string): boolean {
    return origin === this.origin;
  }
}

/** What of a place its address says: nothing about the language and the channel that go without saying. */
export function placeFields({ channel, language, homeLanguage }: Place): Extra {
  return {
    lang: language === homeLanguage ? undefined : language,
    channel: channel === DEFAULT_CHANNEL ? undefined : channel,
  };
}

function query(place: Place, extra: Extra): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...placeFields(place), ...extra })) {
    if (value !== undefined) fields.set(name, value);
  }
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}
