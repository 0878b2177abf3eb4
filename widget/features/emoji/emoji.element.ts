/** The emoji picker: groups, a search, the ones used last; arrows walk the grid, Enter picks, Escape closes. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { Say } from '../../core/i18n/catalogue';
import { emoji } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { INPUT_METHOD } from '../../ui/input-method';
import { icons } from '../../ui/icons';
import { emojiOf, GROUP_NAMES } from './emoji-groups';
import { EmojiSearch } from './emoji-search';
import { emojiStyles } from './emoji.styles';
import { walk } from './grid-navigation';
import { RecentEmoji } from './recent-emoji';
import { words as english } from './words/en';
import { loadEmojiWords } from './words/load-emoji-words';

const recent = new RecentEmoji();
const IN_ENGLISH = new EmojiSearch([english]);

export class StorefrontChatEmoji extends LitElement {
  static override readonly styles = [base, controls, emojiStyles];

  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) onPick!: (emoji: string) => void;
  @property({ attribute: false }) onClose!: () => void;

  @state() private sought = '';
  /** By English words until those of the shopper's language have come. */
  @state() private search = IN_ENGLISH;
  /** Those used before the picker was opened: the row stays still while one picks. */
  private readonly recentAtFirst = recent.all;
  @query('input') private readonly field!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('i18n')) void this.learnWords();
  }

  override firstUpdated(): void {
    // On a phone the keyboard would cover the picker.
    if (matchMedia('(pointer: coarse)').matches) this.options()[0]?.focus();
    else this.field.focus();
  }

  override updated(): void {
    const options = this.options();
    if (!options.some(({ tabIndex }) => tabIndex === 0)) options[0]?.setAttribute('tabindex', '0');
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`<div class="find">
        ${icons.search}
        <input
          class="field"
          type="search"
          aria-label=${say('search')}
          placeholder=${say('search')}
          @input=${this.onSearch}
          @keydown=${this.onSearchKey}
        />
      </div>
      <div class="grid" role="group" aria-label=${say('picker')} @keydown=${this.onGridKey} @click=${this.onClick}>
        ${this.sought === '' ? this.allView() : this.foundView()}
      </div>`;
  }

  private get say(): Say<'emoji'> {
    return this.i18n.section('emoji', emoji);
  }

  private allView(): readonly (TemplateResult | typeof nothing)[] {
    const { say } = this;
    const groups = GROUP_NAMES.map((name) => this.rowView(say(`group.${name}`), emojiOf(name)));
    return [this.recentAtFirst.length === 0 ? nothing : this.rowView(say('recent'), this.recentAtFirst), ...groups];
  }

  private foundView(): TemplateResult {
    const { say } = this;
    const found = this.search.find(this.sought);
    return found.length === 0 ? html`<p class="calm" role="status">${say('nothing')}</p>` : this.rowView('', found);
  }

  private rowView(title: string, emoji: readonly string[]): TemplateResult {
    return html`${title === '' ? nothing : html`<h3>${title}</h3>`}
      <div class="row">${emoji.map((one) => this.emojiView(one, this.search.nameOf(one)))}</div>`;
  }

  private emojiView(emoji: string, name: string): TemplateResult {
    return html`<button type="button" tabindex="-1" title=${name} aria-label=${name}>${emoji}</button>`;
  }

  /** Where they cannot be fetched, English ones go on finding; the next picker tries again. */
  private async learnWords(): Promise<void> {
    const { language } = this.i18n;
    const words = await loadEmojiWords(language).catch(() => null);
    if (language !== this.i18n.language) return;
    this.search = words === null ? IN_ENGLISH : new EmojiSearch([words, english]);
  }

  private readonly onSearch = (): void => {
    this.sought = this.field.value.trim();
  };

  private readonly onSearchKey = (event: KeyboardEvent): void => {
    if (event.keyCode === INPUT_METHOD) return;
    const first = this.options()[0];
    if (event.key === 'ArrowDown') this.goTo(first);
    else if (event.key === 'Enter' && this.sought !== '' && first !== undefined) this.pick(first);
    else return this.closeOnEscape(event);
    event.preventDefault();
  };

  private readonly onGridKey = (event: KeyboardEvent): void => {
    const options = this.options();
    const from = options.findIndex((option) => option === event.target);
    const places = options.map((option) => ({ left: option.offsetLeft, top: option.offsetTop }));
    const to = walk(places, from, event.key);
    if (to === null) return this.closeOnEscape(event);
    event.preventDefault();
    this.goTo(to === from && event.key === 'ArrowUp' ? this.field : options[to]);
  };

  private readonly onClick = (event: Event): void => {
    if (event.target instanceof HTMLButtonElement) this.pick(event.target);
  };

  private pick(option: HTMLElement): void {
    const emoji = option.textContent.trim();
    recent.add(emoji);
    this.onPick(emoji);
  }

  private goTo(place: HTMLElement | undefined): void {
    if (place === undefined) return;
    if (place !== this.field) this.options().forEach((option) => (option.tabIndex = option === place ? 0 : -1));
    place.focus();
  }

  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.onClose();
  }

  private options(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row button')];
  }
}
