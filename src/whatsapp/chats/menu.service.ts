/** The menu: the greeting of the channel, with what can be pressed under it. */
import { Injectable } from '@nestjs/common';
import { Storefront } from '../../chat/storefront.service';
import type { MessageAction } from '../../contract/shopper';
import { translate } from '../../i18n/translate';

export interface Menu {
  readonly content: string;
  readonly actions: readonly MessageAction[];
}

@Injectable()
export class WhatsAppMenu {
  constructor(private readonly storefront: Storefront) {}

  of(channelKey: string, locale: string): Menu {
    const channel = this.storefront.channel(channelKey);
    const actions = this.storefront.greetingActions(channel, locale);
    const label = translate(locale, 'whatsapp.chat_support');
    return {
      content: this.storefront.greeting(channel, locale),
      actions: actions.map((one) => (one.action === 'connect_agent' ? { ...one, label } : one)),
    };
  }
}
