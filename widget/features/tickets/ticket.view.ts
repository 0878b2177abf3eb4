/** Requests as their shopper sees them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Ticket, TicketDetail, TicketMessage } from '../../../src/contract/shopper';
import { linkedParts } from '../../core/markdown/markdown-inline';
import type { Wording } from '../../core/i18n/wording';
import { lateIcons, sheetIcons } from '../../ui/feature-icons';
import type { Values } from '../../ui/form/form-validation';
import type { AroundTexts } from '../../core/i18n/sheets/sheet-texts';

export function ticketListView(
  tickets: readonly Ticket[],
  wording: Wording,
  say: AroundTexts,
  onOpen: (reference: string) => void,
): TemplateResult {
  if (tickets.length === 0) return html`<p class="calm">${sheetIcons.tickets}${say.noTickets}</p>`;
  return html`<ul class="links">
    ${tickets.map(({ reference, status, subject, updated_at }) =>
      reference === null
        ? nothing
        : html`<li>
            <button type="button" @click=${() => onOpen(reference)}>
              <span>
                ${subject}
                <small><bdi>${reference}</bdi> · ${say.changed(wording.date(updated_at))}</small>
                ${statusView(status, say)}
              </span>
              ${lateIcons.next}
            </button>
          </li>`,
    )}
  </ul>`;
}

/** What the shopper may still do with a request. */
export interface TicketActions {
  readonly onReply: (values: Values) => Promise<void>;
  readonly onRate: (rating: number, comment: string) => Promise<void>;
}

export function ticketView(
  ticket: TicketDetail,
  wording: Wording,
  say: AroundTexts,
  { onReply, onRate }: TicketActions,
): TemplateResult {
  return html`<h3 class="subject">${ticket.subject}</h3>
    <p class="facts"><bdi>${ticket.reference}</bdi> ${statusView(ticket.status, say)}</p>
    ${
      ticket.description === ''
        ? nothing
        : saidView(
            { author: 'shopper', name: null, content: ticket.description, sent_at: ticket.created_at },
            wording,
            say,
          )
    }
    ${ticket.messages.map((message) => saidView(message, wording, say))}
    ${
      ticket.status === 'resolved' || ticket.status === 'closed'
        ? html`<storefront-chat-ticket-rating
            .say=${say}
            .wording=${wording}
            .given=${ticket.rating}
            .send=${onRate}
          ></storefront-chat-ticket-rating>`
        : nothing
    }
    ${
      ticket.status === 'closed'
        ? html`<p class="calm">${say.isClosed}</p>`
        : html`<storefront-chat-form
            .say=${say}
            .fields=${[{ name: 'message', label: say.reply, type: 'area', longest: 10_000, isRequired: true }]}
            .submitLabel=${say.sendReply}
            .send=${onReply}
          ></storefront-chat-form>`
    }`;
}

function saidView(
  { author, content, name, sent_at }: Omit<TicketMessage, 'id'>,
  wording: Wording,
  say: AroundTexts,
): TemplateResult {
  const who = author === 'shopper' ? wording.texts.you : (name ?? say.shopTeam);
  return html`<div class=${author === 'shopper' ? 'said own' : 'said'}>
    <small><bdi>${who}</bdi> · ${wording.date(sent_at)} ${wording.time(sent_at)}</small>
    <p dir="auto">${textView(content)}</p>
  </div>`;
}

/** Plain text with its web addresses to press. */
function textView(text: string): readonly (TemplateResult | string)[] {
  return linkedParts(text).map((part) =>
    part.kind === 'link'
      ? html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>`
      : 'text' in part
        ? part.text
        : '',
  );
}

function statusView(status: Ticket['status'], say: AroundTexts): TemplateResult {
  return html`<em class="status ${status}">${say.status[status]}</em>`;
}
