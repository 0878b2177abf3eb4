/** The notice above the composer. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isOutage } from '../core/state/notice';
import type { Notice } from '../core/state/notice';
import type { I18n } from '../core/i18n/i18n';
import { icons } from '../ui/icons';

export interface NoticeActions {
  readonly onTryNow: () => void;
  readonly onDismiss: () => void;
}

export function noticeView(notice: Notice | null, i18n: I18n, actions: NoticeActions): TemplateResult {
  const { say } = i18n;
  return html`<div role="status">
    ${
      notice === null
        ? nothing
        : html`<div class="notice" part="notice">
            <p>${sentence(notice, i18n)}</p>
            ${
              isOutage(notice)
                ? html`<button class="link" type="button" @click=${actions.onTryNow}>${say('tryNow')}</button>`
                : html`<button class="round" type="button" aria-label=${say('dismiss')} @click=${actions.onDismiss}>
                    ${icons.close}
                  </button>`
            }
          </div>`
    }
  </div>`;
}

function sentence(notice: Notice, i18n: I18n): string {
  const { say } = i18n;
  switch (notice.kind) {
    case 'unreachable':
      return say('unreachable');
    case 'slow-down':
      return say('slowDown', { count: notice.seconds });
    case 'too-long':
      return say('tooLong', { kilobytes: Math.ceil(notice.excessBytes / 1024) });
    case 'no-room':
      return say('noRoom');
    case 'refused':
      return notice.detail || say('refused');
  }
}
