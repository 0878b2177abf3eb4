/** The help topics in a sheet: browse, search, read, vote. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { FaqEntry, FaqList } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';
import { listStyles } from '../../ui/list.styles';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Say } from '../../core/i18n/catalogue';
import { faq } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import { sheetSentences } from '../../ui/sentences';
import { faqEntryView } from './faq-entry.view';
import { faqListView } from './faq-list.view';
import { faqStyles } from './faq.styles';

const SEARCH_AFTER_MS = 250;
const LONGEST_SEARCH = 200;

export class StorefrontChatFaq extends LitElement {
  static override readonly styles = [base, controls, listStyles, faqStyles];

  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) channel = 'default';
  /** Entry to show; null shows the list. */
  @property({ attribute: false }) entryId: string | null = null;
  /** What was typed before stands in the field. It may be personal: it goes to no address before the shopper searches. */
  @property({ attribute: false }) typed = '';
  @property({ attribute: false }) onEntry!: (id: string | null) => void;
  /** Takes what was searched for into the chat. */
  @property({ attribute: false }) onAsk!: (question: string) => void;

  @state() private list: FaqList | null = null;
  @state() private entry: FaqEntry | null = null;
  /** What is in the field, which is not drawn beside a topic. */
  private sought = '';
  private hasSearched = false;
  @state() private hasFailed = false;
  @state() private voted: ReadonlySet<string> = new Set();
  @query('.field') private readonly field!: HTMLInputElement | null;
  private soughtAfter: ReturnType<typeof setTimeout> | undefined;
  private wanted = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.soughtAfter);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sought = this.typed.trim().slice(0, LONGEST_SEARCH);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const spoke = changed.get('i18n')?.locale;
    const isOtherLanguage = changed.has('i18n') && spoke !== this.i18n.locale;
    if (changed.has('entryId') || isOtherLanguage) this.again();
  }

  override render(): TemplateResult {
    return html`${this.entryId === null ? this.searchView() : nothing}
      <div class="body" aria-live="polite">${this.bodyView()}</div>`;
  }

  private get say(): Say<'faq'> {
    return this.i18n.section('faq', faq);
  }

  private searchView(): TemplateResult {
    return html`<div class="find">
      ${icons.search}
      <input
        class="field"
        type="search"
        aria-label=${this.say('search')}
        placeholder=${this.say('search')}
        .value=${this.sought}
        @input=${this.onSearch}
        @keydown=${this.onKey}
      />
    </div>`;
  }

  private bodyView(): TemplateResult {
    if (this.hasFailed) return this.failureView();
    if (this.entryId === null) {
      return this.list === null
        ? this.loadingView()
        : faqListView(this.list, this.say, (id) => this.onEntry(id), this.ask);
    }
    const { entry } = this;
    if (entry === null) return this.loadingView();
    return faqEntryView(entry, this.i18n, this.voted.has(entry.id), {
      onOpen: (id) => this.onEntry(id),
      onVote: (helpful) => this.vote(entry.id, helpful),
    });
  }

  private loadingView(): TemplateResult {
    return html`<p class="calm">${sheetSentences(this.i18n)('loading')}</p>`;
  }

  private failureView(): TemplateResult {
    return html`<div class="calm">
      <p role="alert">${this.say('unreachable')}</p>
      <button class="quiet" type="button" @click=${this.again}>${this.i18n.say('tryNow')}</button>
    </div>`;
  }

  private readonly again = (): void => void (this.entryId === null ? this.loadList() : this.loadEntry());

  private readonly ask = (): void => this.onAsk(this.field?.value.trim() ?? '');

  private readonly onSearch = (): void => {
    this.search(SEARCH_AFTER_MS);
  };

  /** Not the Enter that ends a composition. */
  private readonly onKey = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Enter' && !isComposing) this.search(0);
  };

  private search(after: number): void {
    clearTimeout(this.soughtAfter);
    this.hasSearched = true;
    this.sought = this.field?.value ?? '';
    this.soughtAfter = setTimeout(() => void this.loadList(), after);
  }

  private loadList(): Promise<void> {
    const q = this.hasSearched ? this.sought.trim().slice(0, LONGEST_SEARCH) : '';
    const filter = { locale: this.i18n.locale, channel: this.channel, ...(q === '' ? {} : { q }) };
    return this.load(
      this.call((client) => client.faqs(filter)),
      (list) => {
        this.list = list;
      },
    );
  }

  private loadEntry(): Promise<void> {
    this.entry = null;
    return this.load(
      this.call((client) => client.faq(this.entryId ?? '', { locale: this.i18n.locale, channel: this.channel })),
      (entry) => {
        this.entry = entry;
      },
    );
  }

  /** Only the latest call counts, whichever answer arrives first. */
  private async load<T>(asked: Promise<T>, show: (answer: T) => void): Promise<void> {
    this.wanted += 1;
    const mine = this.wanted;
    try {
      const answer = await asked;
      if (mine !== this.wanted) return;
      show(answer);
      this.hasFailed = false;
    } catch {
      this.hasFailed = mine === this.wanted; // Said in a sentence on the page.
    }
  }

  private vote(id: string, helpful: boolean): void {
    this.voted = new Set([...this.voted, id]);
    this.call((client) => client.voteFaq(id, helpful)).catch(() => undefined); // A lost vote is not worth a shopper's attention.
  }
}
