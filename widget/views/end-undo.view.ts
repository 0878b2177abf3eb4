/** A chat that ends in a moment: the shopper may still think again. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../texts/texts';

export function endUndoView(texts: Texts, onUndo: () => void): TemplateResult {
  return html`<div class="ask">
    <p role="status">${texts.ending}</p>
    <button class="main" id="undo" type="button" @click=${onUndo}>${texts.undo}</button>
    <i class="fuse"></i>
  </div>`;
}
