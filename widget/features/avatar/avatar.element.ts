/**
 * The picture of an agent, or the initial where there is none; without a name the picture of the channel, or else what is inside the
 * element. Names stand beside it.
 */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { avatarStyles } from './avatar.styles';

export class StorefrontChatAvatar extends LitElement {
  static override readonly styles = avatarStyles;

  /** Null: it is not an agent's. */
  @property({ attribute: false }) name: string | null = null;
  @property({ attribute: false }) url: string | null | undefined;
  /** Address of a picture that could not be shown. */
  @state() private broken: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
  }

  override render(): TemplateResult | string | typeof nothing {
    const { name, url } = this;
    if (!url || url === this.broken || !/^https?:/i.test(url))
      return name === null ? html`<slot></slot>` : initial(name);
    return html`<img
      class=${name === null ? 'whole' : ''}
      src=${url}
      alt=""
      decoding="async"
      @error=${() => (this.broken = url)}
    />`;
  }
}

/** The first letter with its vowel signs, as the script writes it. */
function initial(name: string): string | typeof nothing {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? nothing;
}
