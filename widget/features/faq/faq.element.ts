/** The help topics inside the panel: browse, search, read, say whether it helped. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FaqEntry, FaqList } from '../../../src/contract/shopper';
import type { AskAround } from '../../core/api/feature-client.port';
import { listStyles } from '../../ui/list.styles';
import type { AroundTexts } from '../../core/i18n/sheets/sheet-texts';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import type { Wording } from '../../core/i18n/wording';
import { lateIcons } from '../../ui/feature-icons';
import { faqEntryView } from './faq-entry.view';
import { faqListView } from './faq-list.view';
import { faqStyles } from './faq.styles';

const SEARCH_AFTER_MS = 250;

export class StorefrontChatFaq extends LitElement {
  static override readonly styles = [base, controls, listStyles, faqStyles];

  @property({ attribute: false }) ask!: AskAround;
  @property({ attribute: false }) say!: AroundTexts;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) channel = 'default';
  /** Entry to show; null shows the list. */
  @property({ attribute: false }) entryId: string | null = null;
  @property({ attribute: false }) onEntry!: (id: string | null) => void;

  @state() private list: FaqList | null = null;
  @state() private entry: FaqEntry | null = null;
  @state() private hasFailed = false;
  @state() private voted: ReadonlySet<string> = new Set();
  @query('.field') private readonly field!: HTMLInputElement | null;
  private soughtAfter: ReturnType<typeof setTimeout> | undefined;
  private wanted = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.soughtAfter);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const spoke = changed.get('wording')?.locale;
    const isOtherLanguage = changed.has('wording') && spoke !== this.wording.locale;
    if (changed.has('entryId') || isOtherLanguage) this.again();
  }

  override render(): TemplateResult {
    return html`${this.entryId === null ? this.searchView() : nothing}
      <div class="body" aria-live="polite">${this.bodyView()}</div>`;
  }

  private searchView(): TemplateResult {
    const { say: texts } = this;
    return html`<div class="find">
      ${lateIcons.search}
      <input
        class="field"
        type="search"
        aria-label=${texts.faqSearch}
        placeholder=${texts.faqSearch}
        @input=${this.onSearch}
      />
    </div>`;
  }

  private bodyView(): TemplateResult {
    const { texts } = this.wording;
    if (this.hasFailed) return this.failureView();
    if (this.entryId === null) {
      return this.list === null ? this.loadingView() : faqListView(this.list, this.say, (id) => this.onEntry(id));
    }
    const { entry } = this;
    if (entry === null) return this.loadingView();
    return faqEntryView(entry, texts, this.say, this.voted.has(entry.id), {
      onOpen: (id) => this.onEntry(id),
      onVote: (helpful) => this.vote(entry.id, helpful),
    });
  }

  private loadingView(): TemplateResult {
    return html`<p class="calm">${this.say.loading}</p>`;
  }

  private failureView(): TemplateResult {
    return html`<div class="calm">
      <p role="alert">${this.say.faqUnreachable}</p>
      <button class="quiet" type="button" @click=${this.again}>${this.wording.texts.tryNow}</button>
    </div>`;
  }

  private readonly again = (): void => void (this.entryId === null ? this.loadList() : this.loadEntry());

  private readonly onSearch = (): void => {
    clearTimeout(this.soughtAfter);
    this.soughtAfter = setTimeout(() => void this.loadList(), SEARCH_AFTER_MS);
  };

  private loadList(): Promise<void> {
    const q = this.field?.value.trim().slice(0, 200) ?? '';
    const filter = { locale: this.wording.locale, channel: this.channel, ...(q === '' ? {} : { q }) };
    return this.load(
      this.ask((around) => around.faqs(filter)),
      (list) => {
        this.list = list;
      },
    );
  }

  private loadEntry(): Promise<void> {
    this.entry = null;
    return this.load(
      this.ask((around) => around.faq(this.entryId ?? '', { locale: this.wording.locale, channel: this.channel })),
      (entry) => {
        this.entry = entry;
      },
    );
  }

  /** Only the latest question is answered, whatever arrives when. */
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
    this.ask((around) => around.voteFaq(id, helpful)).catch(() => undefined); // A lost vote is not worth a shopper's attention.
  }
}
