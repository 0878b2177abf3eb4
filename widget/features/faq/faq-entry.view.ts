/** One answer, whether it helped, and where to read on. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FaqEntry } from '../../../src/contract/shopper';
import type { AroundTexts } from '../../core/i18n/sheets/sheet-texts';
import type { Texts } from '../../core/i18n/texts';
import { faqLinksView } from './faq-list.view';
import type { OpenEntry } from './faq-list.view';
import { safeHtml } from './safe-html';

export interface EntryActions {
  readonly onOpen: OpenEntry;
  readonly onVote: (helpful: boolean) => void;
}

export function faqEntryView(
  entry: FaqEntry,
  texts: Texts,
  say: AroundTexts,
  hasVoted: boolean,
  actions: EntryActions,
): TemplateResult {
  return html`<article>
      <h3>${entry.question}</h3>
      <div class="answer">${safeHtml(entry.answer)}</div>
      <div class="vote">
        <p role="status">${hasVoted ? texts.votedThanks : texts.helpfulQuestion}</p>
        ${
          hasVoted
            ? nothing
            : html`<button class="quiet" type="button" @click=${() => actions.onVote(true)}>${texts.yes}</button>
                <button class="quiet" type="button" @click=${() => actions.onVote(false)}>${texts.no}</button>`
        }
      </div>
    </article>
    ${
      entry.related.length === 0
        ? nothing
        : html`<h3>${say.related}</h3>
            ${faqLinksView(entry.related, actions.onOpen)}`
    }`;
}
