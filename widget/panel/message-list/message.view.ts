/** A group of messages of one speaker. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import type { FaqTopic, MessageAction } from '../../../src/contract/shopper';
import type { ChatState } from '../../core/state/chat.state';
import { lastOwn } from '../../core/state/thread';
import type { ThreadItem } from '../../core/state/thread-item';
import type { I18n } from '../../core/i18n/i18n';
import { actionsView } from './actions.view';
import type { ActionUse } from './actions.view';
import { deliveryView } from './delivery.view';
import { isFormatted } from './rich-content';

export interface MessageActions {
  readonly onAction: (action: string) => void;
  readonly onRetry: (item: ThreadItem) => void;
  readonly onVote: (faqId: string, helpful: boolean) => void;
}

export interface GroupContext {
  readonly i18n: I18n;
  readonly chat: ChatState;
}

export function groupView(items: readonly ThreadItem[], place: GroupContext, actions: MessageActions): TemplateResult {
  const { chat, i18n } = place;
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return html``;
  return html`<div class="group ${first.type}">
    ${first.type === 'user' ? nothing : html`<p class="name">${avatarView(last)}<bdi>${first.agentName}</bdi></p>`}
    ${repeat(
      items,
      (item) => item.key,
      (item) =>
        html`${messageView(item, i18n, actions)}
        ${item !== last && item.delivery === 'failed' ? deliveryView(item, i18n, actions.onRetry) : nothing}`,
    )}
    ${deliveryView(last, i18n, actions.onRetry)} ${actionsView(actionsUnder(last), useOf(last, chat), actions.onAction)}
  </div>`;
}

function avatarView({ agentName, avatarUrl, type }: ThreadItem): TemplateResult | typeof nothing {
  if (type !== 'agent') return nothing;
  return html`<storefront-chat-avatar class="beside" .name=${agentName} .url=${avatarUrl}></storefront-chat-avatar>`;
}

function messageView(item: ThreadItem, i18n: I18n, actions: MessageActions): readonly unknown[] {
  const { attachments, cards, faq } = item;
  return [
    faq !== null
      ? faqView(item, faq, i18n, actions)
      : attachments[0] && !item.content
        ? nothing
        : bubbleView(item, i18n),
    attachments[0]
      ? html`<storefront-chat-files
          exportparts="image, file"
          .files=${attachments}
          .i18n=${i18n}
        ></storefront-chat-files>`
      : nothing,
    ...cards.map((card) => html`<storefront-chat-card .card=${card} .i18n=${i18n}></storefront-chat-card>`),
  ];
}

function faqView({ content, key }: ThreadItem, faq: FaqTopic, i18n: I18n, actions: MessageActions): TemplateResult {
  return html`<storefront-chat-faq-card
    class="bubble"
    exportparts="faq"
    data-key=${key}
    dir="auto"
    .faq=${faq}
    .answer=${content}
    .i18n=${i18n}
    .onRead=${() => actions.onAction(`faq:${faq.id}`)}
    .onVote=${actions.onVote}
    >${content}</storefront-chat-faq-card
  >`;
}

function useOf({ place }: ThreadItem, { stage, thread }: ChatState): ActionUse {
  return { stage, isAnswered: place < (lastOwn(thread)?.place ?? 0) };
}

/** The card of a help topic has its own link to it. */
function actionsUnder({ actions, faq }: ThreadItem): readonly MessageAction[] {
  return faq === null ? actions : actions.filter(({ action }) => action !== `faq:${faq.id}`);
}

function bubbleView(item: ThreadItem, i18n: I18n): TemplateResult {
  const { say } = i18n;
  if (item.change === 'deleted') {
    return html`<div class="bubble gone" part="bubble" data-key=${item.key}>${say('deleted')}</div>`;
  }
  const isUnsent = item.delivery === 'failed';
  const speaker = item.type === 'user' ? html`<span class="unseen">${say('you')}: </span>` : nothing;
  return html`<div class=${isUnsent ? 'bubble unsent' : 'bubble'} part="bubble" dir="auto" data-key=${item.key}>
    ${speaker}<span class="text" dir=${i18n.dirOf(item.content)}
      >${isFormatted(item) ? formattedView(item) : item.content}</span
    >
    ${item.change === 'edited' ? html`<small>${say('edited')}</small>` : nothing}
  </div>`;
}

function formattedView({ content, type }: ThreadItem): TemplateResult {
  return html`<storefront-chat-formatted .text=${content} .marked=${type === 'agent'}
    >${content}</storefront-chat-formatted
  >`;
}
