/** Asks once more before a chat is ended. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../texts/texts';

export function endQuestionView(texts: Texts, onEnd: () => void, onKeep: () => void): TemplateResult {
  return html`<div class="ask" role="group" aria-labelledby="end-question">
    <p id="end-question">${texts.endQuestion}</p>
    <button class="quiet" type="button" @click=${onKeep}>${texts.endCancel}</button>
    <button class="main" id="end-confirm" type="button" @click=${onEnd}>${texts.endConfirm}</button>
  </div>`;
}
