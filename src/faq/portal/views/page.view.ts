/** The frame of every page: head, header with shop and search, footer with the chat. */
import { Html, markup, nothing } from '../html';
import { PortalAddresses, contextFields } from '../portal-addresses';
import { directionOf, nameOfLanguage } from '../../../i18n/languages';
import type { Visit } from '../visit';

export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly main: Html;
  /** Path of this page in each of its languages; empty for pages that search engines should not index. */
  readonly alternates: readonly { readonly language: string; readonly path: string }[];
  /** Path of the language switch. */
  readonly elsewhere: (language: string) => string;
  readonly chatPath: string;
  readonly searched?: string;
  /** Paths of the pages before and after this one. */
  readonly previous?: string;
  readonly next?: string;
  readonly structured?: Html;
}

export function pageView(page: Page, visit: Visit, to: PortalAddresses, styles: string): string {
  const { language, channel, chatOpen } = visit;
  return markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
${headView(page, visit, to)}
<style>${new Html(styles)}</style>
${chatOpen ? markup`<script type="module" src="${to.script}"></script>` : nothing}
</head>
<body>
<a class="skip" href="#main">${visit.say('skip')}</a>
${headerView(page, visit, to)}
<main id="main" tabindex="-1"><div class="in">
${page.main}
${chatView(page, visit)}
</div></main>
${chatOpen ? markup`<storefront-chat channel="${channel}" locale="${language}" open></storefront-chat>` : nothing}
</body>
</html>
`.text;
}

function headView(page: Page, visit: Visit, to: PortalAddresses): Html {
  const { title, description, alternates, structured } = page;
  return markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${visit.shop.name}</title>
${description === undefined ? nothing : markup`<meta name="description" content="${description}">`}
${neighbourView('prev', page.previous, to)}${neighbourView('next', page.next, to)}
${alternates.length === 0 ? markup`<meta name="robots" content="noindex, follow">` : addressesView(page, visit, to)}
<meta name="theme-color" content="${visit.shop.theme.primary_color}">
<link rel="icon" href="data:,">
${structured}`;
}

function neighbourView(relation: string, path: string | undefined, to: PortalAddresses): Html {
  return path === undefined ? nothing : markup`<link rel="${relation}" href="${to.absolute(path)}">`;
}

function addressesView({ alternates }: Page, { language, homeLanguage }: Visit, to: PortalAddresses): Html {
  const pathIn = (wanted: string) =>
    (alternates.find((page) => page.language === wanted) ?? alternates[0])?.path ?? to.search;
  const links = alternates.map(
    (page) => markup`<link rel="alternate" hreflang="${page.language}" href="${to.absolute(page.path)}">
`,
  );
  return markup`<link rel="canonical" href="${to.absolute(pathIn(language))}">
${links}<link rel="alternate" hreflang="x-default" href="${to.absolute(pathIn(homeLanguage))}">`;
}

function headerView(page: Page, visit: Visit, to: PortalAddresses): Html {
  const { say, shop } = visit;
  return markup`<header class="top"><div class="in">
<div class="bar"><a class="shop" href="${to.topics(visit)}">${shop.name} · ${say('title')}</a>${languagesView(page, visit)}</div>
${searchView(page, visit, to)}
</div></header>`;
}

function languagesView({ elsewhere }: Page, { say, language, languages }: Visit): Html {
  const others = languages.filter((other) => other !== language);
  if (others.length === 0) return nothing;
  const links = others.map(
    (other) =>
      markup`<li><a href="${elsewhere(other)}" hreflang="${other}" lang="${other}" dir="${directionOf(other)}">${nameOfLanguage(other)}</a></li>`,
  );
  return markup`<nav aria-label="${say('languages')}"><ul>${links}</ul></nav>`;
}

function searchView({ searched }: Page, visit: Visit, to: PortalAddresses): Html {
  const { say } = visit;
  const place = Object.entries(contextFields(visit)).filter(([, value]) => value !== undefined);
  return markup`<form class="find" role="search" action="${to.search}">
<input type="search" name="q" value="${searched ?? ''}" maxlength="200" required dir="auto" aria-label="${say('search')}" placeholder="${say('search')}">
${place.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<button>${say('find')}</button>
</form>`;
}

function chatView({ chatPath }: Page, { say, chatOpen }: Visit): Html {
  if (chatOpen) return markup`<noscript><p class="chat">${say('chatNeedsScript')}</p></noscript>`;
  return markup`<aside class="chat" aria-label="${say('chat')}"><p>${say('notAnswered')}</p><a href="${chatPath}" rel="nofollow">${say('chat')}</a></aside>`;
}
