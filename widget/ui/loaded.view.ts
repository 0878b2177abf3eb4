/** Shows what was loaded; until then that it is loading, or that it failed. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { common } from '../core/i18n/en';
import type { I18n } from '../core/i18n/i18n';
import type { Loading } from './loading.controller';
import { sheetSentences } from './sentences';

export function loadedView<T>(
  { hasFailed, value }: Loading<T>,
  i18n: I18n,
  onAgain: () => void,
  show: (value: T) => TemplateResult,
): TemplateResult {
  if (value !== null) return show(value);
  if (!hasFailed) return html`<p class="calm" role="status">${sheetSentences(i18n)('loading')}</p>`;
  return html`<div class="calm">
    <p role="alert">${i18n.section('common', common)('failed')}</p>
    <button class="quiet" type="button" @click=${onAgain}>${i18n.say('tryNow')}</button>
  </div>`;
}
