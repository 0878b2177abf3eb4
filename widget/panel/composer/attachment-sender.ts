/** Sends the files of the tray with the text, once they are uploaded; both stay until the bridge has them. */
import { composerTools } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import type { ComposerElement } from '../../contract/composer.port';
import type { TrayElement } from '../../contract/tray.port';
import { uniqueId } from '../../core/api/unique-id';

interface Tools {
  readonly composer: ComposerElement;
  readonly tray: TrayElement | null;
  readonly i18n: I18n;
  requestUpdate(): void;
}

export class AttachmentSender {
  /** Stays the same until the message is accepted: pressing Send again does not send twice. */
  private id = uniqueId();
  private carried = '';
  private isWanted = false;
  private isSending = false;

  constructor(private readonly tools: Tools) {}

  /** Now, or as soon as everything is uploaded. */
  readonly send = (): void => {
    this.isWanted = true;
    this.tools.requestUpdate();
  };

  /** To be called while nothing is being uploaded. */
  ready(): void {
    if (this.isWanted && !this.isSending) void this.deliver();
  }

  private async deliver(): Promise<void> {
    const { composer, tray, i18n } = this.tools;
    this.isWanted = false;
    this.isSending = true;
    const content = composer.draft.trim();
    const attachment_ids = (tray?.ready ?? []).map(({ id }) => id);
    this.follow([content, ...attachment_ids].join());
    try {
      const request = { content, client_message_id: this.id, attachment_ids };
      await composer.conversation.call((client) => client.sendFiles(request));
      tray?.sent();
      if (composer.draft.trim() === content) composer.onDraft('');
      // The bot cannot look at files.
      if (composer.conversation.state.stage === 'bot') composer.conversation.connect();
    } catch {
      tray?.fail(i18n.section('composerTools', composerTools)('notSent'));
    } finally {
      this.isSending = false;
    }
  }

  /** Other text or files are another message. */
  private follow(carried: string): void {
    if (carried !== this.carried) this.id = uniqueId();
    this.carried = carried;
  }
}
