/** The sitemap of the portal, each page with its languages. */
import type { FaqRow } from '../../contract/odoo';
import { escaped } from './html';
import { listPageCount } from './listing';
import type { PortalAddresses } from './portal-addresses';
import { Visit, languagesOf } from './visit';

export function sitemapOf(visits: readonly Visit[], to: PortalAddresses): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${visits.flatMap((visit) => pagesOf(visit, to)).join('\n')}
</urlset>
`;
}

/** The addresses of an entry in the languages that it really exists in. */
export function entryAddresses(visit: Visit, faq: FaqRow, to: PortalAddresses): { language: string; path: string }[] {
  return languagesOf(faq).map((language) => ({ language, path: to.entry({ ...visit, language }, faq) }));
}

/** The addresses of a page of the list, by language. */
export function topicsAddresses(visit: Visit, to: PortalAddresses, page: number): { language: string; path: string }[] {
  return visit.languages.map((language) => ({ language, path: to.list({ ...visit, language }, page) }));
}

function pagesOf(visit: Visit, to: PortalAddresses): string[] {
  const lists = Array.from({ length: listPageCount(visit.faq) }, (_, at) => topicsAddresses(visit, to, at + 1));
  const pages = [...lists, ...visit.faq.faqs.map((faq) => entryAddresses(visit, faq, to))];
  return pages.flatMap((alternates) => {
    const links = alternates.map(
      ({ language, path }) =>
        `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${escaped(to.absolute(path))}"/>`,
    );
    return alternates.map(({ path }) => `<url><loc>${escaped(to.absolute(path))}</loc>${links.join('')}</url>`);
  });
}
