/** The last entry of a chat that its shopper or an agent ended: the channel's own line, else the bridge's. */
import { Inject, Injectable } from '@nestjs/common';
import { localized } from '../i18n/localized';
import { named } from '../i18n/named';
import { translate } from '../i18n/translate';
import type { Conversation } from './conversation';
import { CLOSING_LINES, ClosingLines } from './ports';

type Ends = Pick<Conversation, 'channel' | 'locale' | 'shopper'>;

@Injectable()
export class ClosingNotices {
  constructor(@Inject(CLOSING_LINES) private readonly lines: ClosingLines) {}

  byShopper(conversation: Ends): string {
    return this.own(conversation) || translate(conversation.locale, 'chat.ended_by_shopper');
  }

  byAgent(conversation: Ends): string {
    return this.own(conversation) || translate(conversation.locale, 'chat.ended_by_agent');
  }

  private own({ channel, locale, shopper }: Ends): string {
    const line = this.lines.closingLine(channel);
    return line === undefined ? '' : named(localized(line.text, locale, line.fallback), shopper.name);
  }
}
