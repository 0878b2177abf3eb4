/** The list of a shopper's requests, and one of them with its messages. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Attachment, ShopperTicketMessage, Ticket, TicketDetail } from '../../../src/contract/shopper';
import { linkedParts } from '../../core/markdown/linked-text';
import type { Say } from '../../core/i18n/catalogue';
import type { I18n } from '../../core/i18n/i18n';
import type { MoreRatings } from './ticket-rating.element';
import { formSentences } from '../../ui/sentences';
import { sheetIcons } from '../../ui/feature-icons';
import { icons } from '../../ui/icons';
import type { Values } from '../../ui/form/form-validation';

export function ticketListView(
  tickets: readonly Ticket[],
  i18n: I18n,
  say: Say<'tickets'>,
  onOpen: (reference: string) => void,
): TemplateResult {
  if (tickets.length === 0) return html`<p class="calm">${sheetIcons.tickets}${say('none')}</p>`;
  return html`<ul class="links">
    ${tickets.map(({ reference, status, subject, updated_at }) =>
      reference === null
        ? nothing
        : html`<li>
            <button type="button" @click=${() => onOpen(reference)}>
              <span>
                ${subject}
                <small><bdi>${reference}</bdi> · ${say('changed', { when: i18n.date(updated_at) })}</small>
                ${statusView(status, say)}
              </span>
              ${icons.next}
            </button>
          </li>`,
    )}
  </ul>`;
}

/** What the shopper may still do with a request. */
export interface TicketActions {
  readonly onReply: (values: Values) => Promise<void>;
  readonly onRate: (rating: number, comment: string, more: MoreRatings) => Promise<void>;
}

export function ticketView(
  ticket: TicketDetail,
  i18n: I18n,
  say: Say<'tickets'>,
  { onReply, onRate }: TicketActions,
  files: TemplateResult | typeof nothing,
  typed: string,
): TemplateResult {
  return html`<h3 class="subject">${ticket.subject}</h3>
    <p class="facts"><bdi>${ticket.reference}</bdi> ${statusView(ticket.status, say)}</p>
    ${
      ticket.description === '' && ticket.attachments.length === 0
        ? nothing
        : ticketMessageView(
            {
              author: 'shopper',
              name: null,
              content: ticket.description,
              sent_at: ticket.created_at,
              attachments: ticket.attachments,
            },
            i18n,
            say,
          )
    }
    ${ticket.messages.map((message) => ticketMessageView(message, i18n, say))}
    ${
      ticket.status === 'resolved' || ticket.status === 'closed'
        ? html`<storefront-chat-ticket-rating
            .say=${say}
            .i18n=${i18n}
            .given=${ticket.rating}
            .send=${onRate}
          ></storefront-chat-ticket-rating>`
        : nothing
    }
    ${
      ticket.status === 'closed'
        ? html`<p class="calm">${formSentences(i18n)('ticketClosed')}</p>`
        : html`<storefront-chat-form
            .i18n=${i18n}
            .fields=${[
              { name: 'message', label: say('reply'), type: 'area', longest: 10_000, isRequired: true, value: typed },
            ]}
            .submitLabel=${say('sendReply')}
            .send=${onReply}
            >${files}</storefront-chat-form
          >`
    }`;
}

function ticketMessageView(
  { author, content, name, sent_at, attachments }: Omit<ShopperTicketMessage, 'id'>,
  i18n: I18n,
  say: Say<'tickets'>,
): TemplateResult {
  const who = author === 'shopper' ? i18n.say('you') : (name ?? say('shopTeam'));
  return html`<div class=${author === 'shopper' ? 'said own' : 'said'}>
    <small><bdi>${who}</bdi> · ${i18n.date(sent_at)} ${i18n.time(sent_at)}</small>
    ${content === '' ? nothing : html`<p dir="auto">${textView(content)}</p>`} ${filesView(attachments)}
  </div>`;
}

function filesView(files: readonly Attachment[]): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files">
    ${files.map(
      ({ name, url }) => html`<li><a href=${url} dir="auto" target="_blank" rel="noopener noreferrer">${name}</a></li>`,
    )}
  </ul>`;
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

function statusView(status: Ticket['status'], say: Say<'tickets'>): TemplateResult {
  return html`<em class="status ${status}">${say(`status.${status}`)}</em>`;
}
