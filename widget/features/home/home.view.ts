/** Rows of the start of a chat. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FaqLink, PastConversation, Ticket } from '../../../src/contract/shopper';
import type { HomeProperties } from '../../contract/home.port';
import { history, tickets } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';

type OnSheet = HomeProperties['onSheet'];

/** As many requests as leave room for the rest; all of them are in the menu. */
const MOST = 2;

export function requestsView(requests: readonly Ticket[], i18n: I18n, onSheet: OnSheet): readonly TemplateResult[] {
  const say = i18n.section('tickets', tickets);
  return requests.slice(0, MOST).map(({ reference, status, subject }) => {
    const facts = html`<bdi>${reference}</bdi> · ${say(`status.${status}`)}`;
    return linkView(subject, () => onSheet('tickets', reference), facts);
  });
}

export function lastChatView(chat: PastConversation | null, i18n: I18n, onSheet: OnSheet): readonly TemplateResult[] {
  if (chat === null) return [];
  const { agent_name, id, last_message, started_at } = chat;
  const who = agent_name ?? i18n.section('history', history)('assistant');
  const facts = html`<bdi>${who}</bdi> · ${i18n.date(started_at)}`;
  return [linkView(last_message ?? who, () => onSheet('history', id), last_message === null ? undefined : facts)];
}

export function popularView(questions: readonly FaqLink[], onSheet: OnSheet): readonly TemplateResult[] {
  return questions.map(({ id, question }) => linkView(question, () => onSheet('faq', id)));
}

/** @param facts below the words, smaller. */
function linkView(words: string, onOpen: () => unknown, facts?: TemplateResult): TemplateResult {
  return html`<li>
    <button type="button" @click=${onOpen}>
      <span><span class="short" dir="auto">${words}</span>${facts ? html`<small>${facts}</small>` : nothing}</span>
      ${icons.next}
    </button>
  </li>`;
}
