/** The files of the next message, with previews and progress; each can be cancelled, removed or tried again. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Attachment, AttachmentRules } from '../../../src/contract/shopper';
import type { CallFeature } from '../../core/api/feature-client.port';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { attachments } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons } from '../../ui/icons';
import type { SavedFile, TrayState } from '../../contract/tray.port';
import { delayOf, flawOf, refusalOf, tooMany } from './file-validation';
import { fileIcon } from './file-icon';
import { fileSize } from './file-size';
import { restoredFile, trayFile } from './tray-file';
import type { TrayFile } from './tray-file';
import { trayStyles } from './tray.styles';

export class StorefrontChatTray extends LitElement {
  static override readonly styles = [base, controls, trayStyles];

  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) rules!: AttachmentRules;
  @property({ attribute: false }) call!: CallFeature;
  /** The files go with a ticket, which may be left after the end of the chat. */
  @property({ attribute: false }) isForTicket = false;
  @property({ attribute: false }) onChange!: (now: TrayState) => void;

  @state() private files: readonly TrayFile[] = [];
  /** The latest step, for screen readers. */
  @state() private announced = '';
  /** Why the message was not sent. */
  @state() private problem = '';

  /** Files that can be sent with a message now. */
  get ready(): readonly Attachment[] {
    return this.files.flatMap(({ attachment }) => attachment ?? []);
  }

  /** A file is there that was not uploaded, and could be. */
  get hasFailed(): boolean {
    return this.files.some(({ state }) => state === 'failed');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.files.forEach(letGo);
    this.files = [];
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const added = trayFile(file, tooMany(this.count, this.i18n) ?? flawOf(file, this.rules, this.i18n));
      this.change([...this.files, added]);
      if (added.state === 'refused') this.announced = `${file.name}: ${added.reason}`;
      else void this.upload(added);
    }
  }

  /** All files but the refused ones. */
  get saved(): readonly SavedFile[] {
    return this.files
      .filter(({ state }) => state !== 'refused')
      .map(({ name, size, attachment }) => ({ name, size, attachment }));
  }

  restore(saved: readonly SavedFile[]): void {
    const lost = this.i18n.section('attachments', attachments)('lost');
    this.change([...this.files, ...saved.map((file) => restoredFile(file, lost))]);
  }

  fail(why: string): void {
    this.problem = why;
  }

  /** Removes the files that were sent; failed ones stay. */
  sent(): void {
    this.files.filter(({ state }) => state === 'ready').forEach(letGo);
    this.change(this.files.filter(({ state }) => state !== 'ready'));
  }

  override render(): TemplateResult {
    const say = this.i18n.section('attachments', attachments);
    return html`<ul aria-label=${say('tray')} ?hidden=${this.files.length === 0}>
        ${this.files.map((file) => this.fileView(file))}
      </ul>
      <p class="problem" role="alert" ?hidden=${this.problem === ''}>${this.problem}</p>
      <p class="unseen" role="status">${this.announced}</p>`;
  }

  private fileView(one: TrayFile): TemplateResult {
    const say = this.i18n.section('attachments', attachments);
    const { name, size } = one;
    const isUploading = one.state === 'uploading';
    return html`<li class=${one.state}>
      ${one.preview === null ? fileIcon : html`<img src=${one.preview} alt="" @error=${() => this.patch(one.key, { preview: null })} />`}
      <span class="what">
        <bdi>${name}</bdi>
        <small>${one.reason || fileSize(size, this.i18n.locale)}</small>
        ${isUploading ? html`<progress aria-label=${say('uploading', { name })} .value=${one.progress}></progress>` : nothing}
      </span>
      ${
        one.state === 'failed'
          ? html`<button class="link" type="button" @click=${() => this.retry(one)}>
              ${this.i18n.say('tryAgain')}
            </button>`
          : nothing
      }
      <button
        class="round"
        type="button"
        aria-label=${isUploading ? say('cancel', { name }) : say('remove', { name })}
        @click=${() => this.takeOut(one)}
      >
        ${icons.close}
      </button>
    </li>`;
  }

  private async upload({ key, file, controller }: TrayFile): Promise<void> {
    if (file === null) return;
    const say = this.i18n.section('attachments', attachments);
    this.announced = say('uploading', { name: file.name });
    try {
      const onProgress = (progress: number) => this.patch(key, { progress });
      const options = { onProgress, signal: controller.signal, isForTicket: this.isForTicket };
      const attachment = await this.call((client) => client.upload(file, options));
      this.patch(key, { state: 'ready', attachment });
      this.announced = say('ready', { name: file.name });
    } catch (error) {
      if (controller.signal.aborted) return;
      const reason = refusalOf(error, this.rules, this.i18n);
      const why = reason ?? delayOf(error, this.i18n);
      this.patch(key, { state: reason === null ? 'failed' : 'refused', reason: why });
      this.announced = `${file.name}: ${why}`;
    }
  }

  private retry({ key }: TrayFile): void {
    this.patch(key, { state: 'uploading', progress: 0, reason: '' });
    const again = this.files.find((file) => file.key === key);
    if (again !== undefined) void this.upload(again);
  }

  /** The focus stays in the tray as long as there is something in it, then goes where one writes. */
  private takeOut(one: TrayFile): void {
    letGo(one);
    this.change(this.files.filter(({ key }) => key !== one.key));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('li .round')?.focus());
  }

  private patch(key: number, change: Partial<TrayFile>): void {
    this.change(this.files.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  private change(files: readonly TrayFile[]): void {
    this.files = files;
    this.problem = '';
    const isBusy = files.some(({ state }) => state === 'uploading');
    this.onChange(isBusy ? 'busy' : this.ready.length > 0 ? 'ready' : 'empty');
  }

  private get count(): number {
    return this.files.filter(({ state }) => state !== 'refused').length;
  }
}

function letGo({ controller, preview }: TrayFile): void {
  controller.abort();
  if (preview !== null) URL.revokeObjectURL(preview);
}
