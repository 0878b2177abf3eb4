/** The files of a message: images in a box that has its size before they are there, others as cards. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Attachment } from '../../../src/contract/shopper';
import { base } from '../../ui/base.styles';
import { common } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { fileIcon } from './file-icon';
import { fileSize } from './file-size';
import { filesStyles } from './files.styles';

/**
 * @csspart image - An image.
 * @csspart file - The card of any other file.
 */
export class StorefrontChatFiles extends LitElement {
  static override readonly styles = [base, filesStyles];

  @property({ attribute: false }) files: readonly Attachment[] = [];
  @property({ attribute: false }) i18n!: I18n;
  /** Images that could not be shown, by id: they become cards. */
  @state() private broken: ReadonlySet<string> = new Set();

  override render(): TemplateResult {
    return html`${this.files.filter(({ url }) => /^https?:/i.test(url)).map((file) => this.fileView(file))}`;
  }

  private fileView(file: Attachment): TemplateResult {
    return file.mimetype.startsWith('image/') && !this.broken.has(file.id) ? this.imageView(file) : this.cardView(file);
  }

  private imageView({ id, name, url }: Attachment): TemplateResult {
    return html`<a class="image" part="image" href=${url} target="_blank" rel="noopener noreferrer">
      <img
        src=${url}
        alt=${name}
        loading="lazy"
        decoding="async"
        @error=${() => (this.broken = new Set([...this.broken, id]))}
      />
      <span class="unseen">${this.i18n.section('common', common)('newTab')}</span>
    </a>`;
  }

  private cardView({ name, size, url }: Attachment): TemplateResult {
    const { locale } = this.i18n;
    return html`<a class="card" part="file" href=${url} target="_blank" rel="noopener noreferrer">
      ${fileIcon}
      <span class="what"><bdi>${name}</bdi><small>${fileSize(size, locale)}</small></span>
    </a>`;
  }
}
