/** The buttons beside the text field: emoji, and files that are chosen, dropped or pasted. */
import { LitElement, html, nothing, render } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { query } from '../../ui/query';
import type { AttachmentRules } from '../../../src/contract/shopper';
import { loadAttachments } from '../../features/attachments/attachments.loader';
import { loadEmoji } from '../../features/emoji/emoji.loader';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { composerTools } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { draw } from '../../ui/icons';
import type { ComposerElement } from '../../contract/composer.port';
import { AttachmentSender } from './attachment-sender';
import { saveFiles, savedFiles } from './saved-attachments';
import { toolsStyles } from './composer-tools.styles';
import type { TrayElement, TrayState } from '../../contract/tray.port';

const icons = {
  clip: draw('m20 11-9 9a5 5 0 0 1-7-7l9-9a3 3 0 0 1 5 5l-9 9a2 2 0 0 1-3-3l8-8'),
  smile: draw('M8.5 14.2a4.2 4.2 0 0 0 7 0M9 9.5h.01M15 9.5h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'),
};
/** A drop has its files in `dataTransfer`, a paste in `clipboardData`. */
type TransferEvent = Event & {
  readonly dataTransfer?: DataTransfer | null;
  readonly clipboardData?: DataTransfer | null;
};
const TRANSFER_EVENTS = ['dragover', 'drop', 'paste'];

export class StorefrontChatTools extends LitElement {
  static override readonly styles = [base, controls, toolsStyles];

  @property({ attribute: false }) composer!: ComposerElement;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) draft = '';
  /** Which files may be sent; undefined: none. */
  @property({ attribute: false }) rules: AttachmentRules | undefined;

  @state() private isPicking = false;
  /** Null until there was a file. */
  @state() private filled: TrayState | null = null;
  @query('input') private readonly chooser!: HTMLInputElement;
  private readonly above = document.createElement('div');
  private readonly sender = new AttachmentSender(this);
  private panel: EventTarget | null = null;
  private isRestored = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    root.prepend(this.above);
    this.panel = root.host.getRootNode();
    for (const way of TRANSFER_EVENTS) this.panel.addEventListener(way, this.onTransfer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const way of TRANSFER_EVENTS) this.panel?.removeEventListener(way, this.onTransfer);
    this.above.remove();
  }

  get tray(): TrayElement | null {
    return this.above.querySelector<TrayElement>('storefront-chat-tray');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && this.draft === '') this.isPicking = false;
  }

  override updated(): void {
    render(this.aboveView(), this.above);
    this.composer.sendFiles = this.filled === 'busy' || this.filled === 'ready' ? this.sender.send : null;
    if (this.filled === 'ready') this.sender.ready();
    void this.restore();
  }

  override render(): TemplateResult {
    const say = this.i18n.section('composerTools', composerTools);
    return html`${this.rules ? this.clipView(this.rules, say('attach')) : nothing}<button
        class="round"
        type="button"
        aria-label=${say('emoji')}
        aria-expanded=${this.isPicking}
        @click=${this.togglePicker}
      >
        ${icons.smile}
      </button>`;
  }

  /** Puts files into the tray, which is fetched with the first of them. */
  async attach(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    const tray = await this.fetchTray();
    if (tray === null) this.composer.conversation.showFailure();
    else tray.add(chosen);
  }

  private clipView({ extensions }: AttachmentRules, name: string): TemplateResult {
    const accept = acceptOf(extensions);
    return html`<input type="file" multiple hidden accept=${accept} @change=${this.onChosen} />
      <button class="round" type="button" aria-label=${name} @click=${() => this.chooser.click()}>
        ${icons.clip}
      </button>`;
  }

  private aboveView(): TemplateResult {
    const { filled, isPicking, rules, i18n } = this;
    return html`${
      isPicking
        ? html`<storefront-chat-emoji
            .i18n=${i18n}
            .onPick=${this.insert}
            .onClose=${this.closePicker}
          ></storefront-chat-emoji>`
        : nothing
    }${
      filled !== null && rules
        ? html`<storefront-chat-tray
            .i18n=${i18n}
            .rules=${rules}
            .call=${this.composer.conversation.call}
            .onChange=${this.onTray}
          ></storefront-chat-tray>`
        : nothing
    }`;
  }

  private readonly onTray = (now: TrayState): void => {
    this.filled = now;
    saveFiles(this.composer.conversation.state.conversationId, this.tray?.saved ?? []);
  };

  /** Shows the files again that were in the tray on the page before. */
  private async restore(): Promise<void> {
    const { conversationId } = this.composer.conversation.state;
    if (this.isRestored || conversationId === null) return;
    this.isRestored = true;
    const kept = savedFiles(conversationId);
    if (kept.length === 0) return;
    const tray = await this.fetchTray();
    this.isRestored = tray !== null;
    tray?.restore(kept);
  }

  /** @returns null when it cannot be fetched now. */
  private async fetchTray(): Promise<TrayElement | null> {
    if (!(await loadAttachments().catch(() => null))) return null;
    this.filled ??= 'empty';
    await this.updateComplete;
    return this.tray;
  }

  private readonly onChosen = (): void => {
    this.take(this.chooser.files ?? []);
    this.chooser.value = '';
  };

  private take(files: Iterable<File>): void {
    const chosen = [...files];
    this.composer.conversation.agreed(() => void this.attach(chosen));
  }

  /** Files that are dropped or pasted anywhere in the panel; the browser handles text, also text that has a picture of itself beside it. */
  private readonly onTransfer = (event: TransferEvent): void => {
    const data = event.dataTransfer ?? event.clipboardData;
    const has = (type: string): boolean | undefined => data?.types.includes(type);
    if (!this.rules || !data || !has('Files') || (event.clipboardData && has('text/plain') && has('text/html'))) return;
    event.preventDefault();
    if (data.files.length > 0) this.take(data.files);
  };

  /** The picker is fetched when it is first asked for. */
  private readonly togglePicker = async (): Promise<void> => {
    if (this.isPicking) return this.closePicker();
    this.isPicking = await loadEmoji().then(
      () => true,
      () => false,
    );
    if (!this.isPicking) this.composer.conversation.showFailure();
  };

  private readonly closePicker = (): void => {
    this.isPicking = false;
    // The picker is inside the composer, which counts as focused already: its field has to be named.
    this.composer.field.focus();
  };

  /** At the cursor; the picker stays open for another one. */
  private readonly insert = (emoji: string): void => {
    const { field, onDraft } = this.composer;
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end');
    onDraft(field.value);
  };
}

/** Pictures by their types, too, which make a phone offer its camera; "image/*" would offer some that are refused. */
function acceptOf(extensions: readonly string[]): string {
  const pictures = extensions.filter((extension) => /^(?:png|jpe?g|gif|webp|heic)$/.test(extension));
  return [
    ...pictures.map((type) => `image/${type.replace('jpg', 'jpeg')}`),
    ...extensions.map((extension) => `.${extension}`),
  ].join();
}
