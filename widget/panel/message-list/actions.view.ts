/** The buttons under a message; those without a use at this stage are left out. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConversationState, MessageAction } from '../../../src/contract/shopper';
import { parseAction } from '../../core/session/shopper-action';
import type { ShopperAction } from '../../core/session/shopper-action';

export interface ActionUse {
  readonly stage: ConversationState;
  /** The shopper has written since. */
  readonly isAnswered: boolean;
}

export function actionsView(
  actions: readonly MessageAction[],
  use: ActionUse,
  onAction: (action: string) => void,
): TemplateResult | typeof nothing {
  const known = actions.filter(({ action }) => {
    const asked = parseAction(action);
    return asked !== null && isOfUse(asked, use);
  });
  if (known.length === 0) return nothing;
  return html`<div class="actions">
    ${known.map(({ label, action }) => html`<button type="button" @click=${() => onAction(action)}>${label}</button>`)}
  </div>`;
}

/** What leads to a help topic stays; a reply is offered until there is one. */
function isOfUse({ kind }: ShopperAction, { stage, isAnswered }: ActionUse): boolean {
  if (kind === 'faq-list' || kind === 'faq-entry') return true;
  if (isAnswered) return false;
  return stage === 'bot' || (kind !== 'connect' && stage !== 'ended');
}
