/** One help topic: its answer, the vote, and related topics. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FaqEntry } from '../../../src/contract/shopper';
import { faq, faqVote } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { faqLinksView } from './faq-list.view';
import type { OpenEntry } from './faq-list.view';
import { safeHtml } from './safe-html';

export interface EntryActions {
  readonly onOpen: OpenEntry;
  readonly onVote: (helpful: boolean) => void;
}

export function faqEntryView(entry: FaqEntry, i18n: I18n, hasVoted: boolean, actions: EntryActions): TemplateResult {
  const say = i18n.section('faqVote', faqVote);
  return html`<article>
      <h3>${entry.question}</h3>
      <div class="answer">${safeHtml(entry.answer)}</div>
      <div class="vote">
        <p role="status">${hasVoted ? say('thanks') : say('question')}</p>
        ${
          hasVoted
            ? nothing
            : html`<button class="quiet" type="button" @click=${() => actions.onVote(true)}>${say('yes')}</button>
                <button class="quiet" type="button" @click=${() => actions.onVote(false)}>${say('no')}</button>`
        }
      </div>
    </article>
    ${
      entry.related.length === 0
        ? nothing
        : html`<h3>${i18n.section('faq', faq)('related')}</h3>
            ${faqLinksView(entry.related, actions.onOpen)}`
    }`;
}
