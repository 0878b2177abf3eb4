/** A group of messages of one speaker. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import type { ConversationState } from '../../src/contract/shopper';
import type { ThreadItem } from '../store/thread-item';
import type { Wording } from '../texts/wording';
import { actionsView } from './actions.view';
import { deliveryView } from './delivery.view';
import { linkedParts } from './linked-text';
import { orderCardView } from './order-card.view';

export interface MessageActions {
  readonly onAction: (action: string) => void;
  readonly onRetry: (item: ThreadItem) => void;
}

export interface GroupPlace {
  readonly wording: Wording;
  readonly stage: ConversationState;
}

export function groupView(items: readonly ThreadItem[], place: GroupPlace, actions: MessageActions): TemplateResult {
  const { stage, wording } = place;
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return html``;
  return html`<div class="group ${first.type}" part="group ${first.type}">
    ${first.type === 'user' ? nothing : html`<p class="name">${first.agentName}</p>`}
    ${repeat(
      items,
      (item) => item.key,
      (item) =>
        html`${bubbleView(item, wording)}
        ${item !== last && item.delivery === 'failed' ? deliveryView(item, wording, actions.onRetry) : nothing}`,
    )}
    ${deliveryView(last, wording, actions.onRetry)} ${actionsView(last.actions, stage, actions.onAction)}
  </div>`;
}

function bubbleView(item: ThreadItem, wording: Wording): TemplateResult {
  const isUnsent = item.delivery === 'failed';
  const speaker = item.type === 'user' ? html`<span class="unseen">${wording.texts.you}: </span>` : nothing;
  return html`<div class=${isUnsent ? 'bubble unsent' : 'bubble'} part="bubble" dir="auto">
      ${speaker}<span class="text">${textView(item.content)}</span>
    </div>
    ${item.order === null ? nothing : orderCardView(item.order, wording)}`;
}

function textView(content: string): readonly (string | TemplateResult)[] {
  return linkedParts(content).map(({ text, href }) =>
    href === null ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`,
  );
}
