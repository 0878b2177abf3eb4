/** The addresses of the portal: one for each page, language and channel. */
import { inAddress } from '../../common/in-address';
import type { FaqRow } from '../../contract/odoo';
import { DEFAULT_CHANNEL } from '../../conversation/default-channel';
import { slugOf } from './slug';
import { withoutTrailingSlashes } from '../../common/without-trailing-slashes';

export interface PortalContext {
  readonly channel: string;
  readonly language: string;
  /** The default language, which addresses do not name. */
  readonly homeLanguage: string;
}

type Extra = Readonly<Record<string, string | undefined>>;

export class PortalAddresses {
  private readonly origin: string;
  private readonly base: string;

  /** @param publicUrl the public address of the bridge; may have a path. */
  constructor(publicUrl: string) {
    const { origin, pathname } = new URL(publicUrl);
    this.origin = origin;
    this.base = withoutTrailingSlashes(pathname);
  }

  topics(context: PortalContext, extra: Extra = {}): string {
    return `${this.base}/support/faq${query(context, extra)}`;
  }

  /** A page of the list of all answers; the first page is the list's own address. */
  list(context: PortalContext, page: number, extra: Extra = {}): string {
    return this.topics(context, { page: page === 1 ? undefined : String(page), ...extra });
  }

  entry(context: PortalContext, faq: FaqRow, extra: Extra = {}): string {
    return `${this.base}/support/faq/${inAddress(slugOf(faq, context.language))}${query(context, extra)}`;
  }

  get script(): string {
    return `${this.base}/widget/storefront-chat.js`;
  }

  /** The address of the search form. */
  get search(): string {
    return `${this.base}/support/faq`;
  }

  absolute(path: string): string {
    return this.origin + path;
  }

  /** Whether this origin is the bridge's own. */
  isOwn(origin: string): boolean {
    return origin === this.origin;
  }
}

/** The query parameters of a context: default language and default channel are left out. */
export function contextFields({ channel, language, homeLanguage }: PortalContext): Extra {
  return {
    lang: language === homeLanguage ? undefined : language,
    channel: channel === DEFAULT_CHANNEL ? undefined : channel,
  };
}

function query(context: PortalContext, extra: Extra): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...contextFields(context), ...extra })) {
    if (value !== undefined) fields.set(name, value);
  }
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}
