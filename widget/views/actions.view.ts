/** The buttons under a message; those that lead nowhere at this stage are left out. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConversationState, MessageAction } from '../../src/contract/shopper';
import { parseAction } from '../session/shopper.action';
import type { ShopperAction } from '../session/shopper.action';

export function actionsView(
  actions: readonly MessageAction[],
  stage: ConversationState,
  onAction: (action: string) => void,
): TemplateResult | typeof nothing {
  const known = actions.filter(({ action }) => {
    const asked = parseAction(action);
    return asked !== null && isOfUse(asked, stage);
  });
  if (known.length === 0) return nothing;
  return html`<div class="actions" part="actions">
    ${known.map(
      ({ label, action }) =>
        html`<button type="button" part="action" @click=${() => onAction(action)}>${label}</button>`,
    )}
  </div>`;
}

function isOfUse({ kind }: ShopperAction, stage: ConversationState): boolean {
  if (kind === 'faq-list' || kind === 'faq-entry') return true;
  return stage === 'bot' || (kind !== 'connect' && stage !== 'ended');
}
