/** The picture of an agent, or the initial where there is no picture. Names stand beside it. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { avatarStyles } from './avatar.styles';

export class StorefrontChatAvatar extends LitElement {
  static override readonly styles = avatarStyles;

  @property({ attribute: false }) name: string | null = null;
  @property({ attribute: false }) url: string | null | undefined;
  /** Address of a picture that could not be shown. */
  @state() private broken: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
  }

  override render(): TemplateResult | string | typeof nothing {
    const { url } = this;
    if (!url || url === this.broken || !/^https?:/i.test(url)) return initial(this.name ?? '');
    return html`<img src=${url} alt="" decoding="async" @error=${() => (this.broken = url)} />`;
  }
}

/** The first letter with its vowel signs, as the script writes it. */
function initial(name: string): string | typeof nothing {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? nothing;
}
