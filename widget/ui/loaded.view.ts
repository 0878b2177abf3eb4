/** What is shown while something is on its way, and when it did not come. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../core/i18n/texts';
import type { Loading } from './loading.controller';
import type { AroundTexts } from '../core/i18n/sheets/sheet-texts';

export function loadedView<T>(
  { hasFailed, value }: Loading<T>,
  texts: Texts,
  say: AroundTexts,
  onAgain: () => void,
  show: (value: T) => TemplateResult,
): TemplateResult {
  if (value !== null) return show(value);
  if (!hasFailed) return html`<p class="calm" role="status">${say.loading}</p>`;
  return html`<div class="calm">
    <p role="alert">${say.failed}</p>
    <button class="quiet" type="button" @click=${onAgain}>${texts.tryNow}</button>
  </div>`;
}
