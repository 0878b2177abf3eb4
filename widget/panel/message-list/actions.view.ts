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
    ${known.map(({ label, action }) => html`<button type="button" dir="auto" @click=${() => onAction(action)}>${label}</button>`)}
  </div>`;
}

/** What leads to one help topic stays; all else is offered until the shopper goes on, the list of topics from the menu, too. */
function isOfUse({ kind }: ShopperAction, { stage, isAnswered }: ActionUse): boolean {
  if (kind === 'faq-entry') return true;
  if (isAnswered) return false;
  if (kind === 'faq-list') return true;
  return stage === 'bot' || (kind !== 'connect' && stage !== 'ended');
}
