/** Holds conversations to the consent that their channel asks for. */
import { Inject, Injectable } from '@nestjs/common';
import type { Conversation } from './conversation';
import { ConversationChanges } from './conversation-changes.service';
import { CLOCK, Clock, CONSENT_LINES, ConsentLines, isoNow } from './ports';
import { hasConsent, refuseWithoutConsent, shopperConsents } from './rules/consent';

@Injectable()
export class Consent {
  constructor(
    @Inject(CONSENT_LINES) private readonly lines: ConsentLines,
    private readonly changes: ConversationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `ConsentRequired` where nothing that the shopper writes may be taken yet. */
  check(conversation: Conversation): void {
    refuseWithoutConsent(conversation, this.lines.consentLine(conversation.channel));
  }

  isThere(conversation: Conversation): boolean {
    return hasConsent(conversation, this.lines.consentLine(conversation.channel));
  }

  /** Records it. Throws `ConsentOutdated` when the channel asks for another version. */
  async give(id: string, version: string): Promise<void> {
    const at = isoNow(this.clock);
    await this.changes.change(id, (conversation) =>
      shopperConsents(conversation, { version, at }, this.lines.consentLine(conversation.channel)),
    );
  }
}
