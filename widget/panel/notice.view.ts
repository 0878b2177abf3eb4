/** The calm sentence above the composer. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Notice } from '../core/state/notice';
import type { Wording } from '../core/i18n/wording';
import { icons } from '../ui/icons';

export interface NoticeActions {
  readonly onTryNow: () => void;
  readonly onDismiss: () => void;
}

export function noticeView(notice: Notice | null, wording: Wording, actions: NoticeActions): TemplateResult {
  const { texts } = wording;
  return html`<div role="status">
    ${
      notice === null
        ? nothing
        : html`<div class="notice" part="notice">
            <p>${sentence(notice, wording)}</p>
            ${
              notice.kind === 'unreachable'
                ? html`<button class="link" type="button" @click=${actions.onTryNow}>${texts.tryNow}</button>`
                : html`<button class="round" type="button" aria-label=${texts.dismiss} @click=${actions.onDismiss}>
                    ${icons.close}
                  </button>`
            }
          </div>`
    }
  </div>`;
}

function sentence(notice: Notice, wording: Wording): string {
  const { texts } = wording;
  switch (notice.kind) {
    case 'unreachable':
      return texts.unreachable;
    case 'slow-down':
      return texts.slowDown(wording.number(notice.seconds));
    case 'too-long':
      return texts.tooLong(wording.number(Math.ceil(notice.excessBytes / 1024)));
    case 'refused':
      // The bridge's own sentences are English.
      return (wording.locale.startsWith('en') && notice.detail) || texts.refused;
  }
}
