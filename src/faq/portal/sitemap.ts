/** The portal's pages for search engines, each with its other languages. */
import type { FaqRow } from '../../contract/odoo';
import { escaped } from './html';
import { leavesOf } from './listing';
import type { PortalAddresses } from './portal-addresses';
import { Visit, languagesOf } from './visit';

export function sitemapOf(visits: readonly Visit[], to: PortalAddresses): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${visits.flatMap((visit) => pagesOf(visit, to)).join('\n')}
</urlset>
`;
}

/** Where this entry is read, by language; in none it would be read in another than it says. */
export function entryAddresses(visit: Visit, faq: FaqRow, to: PortalAddresses): { language: string; path: string }[] {
  return languagesOf(faq).map((language) => ({ language, path: to.entry({ ...visit, language }, faq) }));
}

/** Where a page of the list is read, by language. */
export function topicsAddresses(visit: Visit, to: PortalAddresses, page: number): { language: string; path: string }[] {
  return visit.languages.map((language) => ({ language, path: to.list({ ...visit, language }, page) }));
}

function pagesOf(visit: Visit, to: PortalAddresses): string[] {
  const lists = Array.from({ length: leavesOf(visit.shelf) }, (_, at) => topicsAddresses(visit, to, at + 1));
  const pages = [...lists, ...visit.shelf.faqs.map((faq) => entryAddresses(visit, faq, to))];
  return pages.flatMap((alternates) => {
    const links = alternates.map(
      ({ language, path }) =>
        `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${escaped(to.absolute(path))}"/>`,
    );
    return alternates.map(({ path }) => `<url><loc>${escaped(to.absolute(path))}</loc>${links.join('')}</url>`);
  });
}
