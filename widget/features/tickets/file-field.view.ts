/** The field for files in a form of a request: there where the channel takes any. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AttachmentRules } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';
import type { I18n } from '../../core/i18n/i18n';

let load: () => Promise<unknown> = () => Promise.resolve();

/** Said by the chunk that holds this feature: what fetches the field, which is another feature's. */
export function provideFileField(loader: () => Promise<unknown>): void {
  load = loader;
}

/** Without it a form is sent without files, as where none may be sent. */
export function fetchFileField(): void {
  load().catch(() => undefined);
}

export function fileFieldView(
  rules: AttachmentRules | undefined,
  call: CallFeature,
  i18n: I18n,
): TemplateResult | typeof nothing {
  return rules
    ? html`<storefront-chat-file-field
        slot="more"
        .call=${call}
        .i18n=${i18n}
        .rules=${rules}
      ></storefront-chat-file-field>`
    : nothing;
}
