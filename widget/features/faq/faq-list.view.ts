/** Help topics by category, or the results of a search. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FaqHit, FaqLink, FaqList } from '../../../src/contract/shopper';
import type { Say } from '../../core/i18n/catalogue';
import { icons } from '../../ui/icons';

export type OpenEntry = (id: string) => void;

export function faqListView(list: FaqList, say: Say<'faq'>, onOpen: OpenEntry, onAsk: () => void): TemplateResult {
  if (list.results !== undefined) return resultsView(list.results, say, onOpen, onAsk);
  const categories = (list.categories ?? []).filter(({ faqs }) => faqs.length > 0);
  if (categories.length === 0) return html`<p class="calm">${icons.search}${say('nothing')}</p>`;
  return html`${categories.map(
    ({ name, faqs }) =>
      html`<h3>${name}</h3>
        ${faqLinksView(faqs, onOpen)}`,
  )}`;
}

export function faqLinksView(links: readonly (FaqLink | FaqHit)[], onOpen: OpenEntry): TemplateResult {
  return html`<ul class="links">
    ${links.map(
      (link) =>
        html`<li>
          <button type="button" @click=${() => onOpen(link.id)}>
            <span>${link.question}${'snippet' in link ? html`<small>${markedView(link)}</small>` : nothing}</span>
            ${icons.next}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** The words of the query are marked. */
function markedView({ highlights, snippet }: FaqHit): readonly (TemplateResult | string)[] {
  const ends = [0, ...highlights.map(({ end }) => end)];
  const marked = highlights.map(
    ({ start, end }, index) => html`${snippet.slice(ends[index], start)}<mark>${snippet.slice(start, end)}</mark>`,
  );
  return [...marked, snippet.slice(ends.at(-1))];
}

function resultsView(hits: readonly FaqHit[], say: Say<'faq'>, onOpen: OpenEntry, onAsk: () => void): TemplateResult {
  if (hits.length > 0) return faqLinksView(hits, onOpen);
  return html`<p class="calm">${icons.search}${say('nothing')}</p>
    <p class="ask"><button class="quiet" type="button" @click=${onAsk}>${say('ask')}</button></p>`;
}
