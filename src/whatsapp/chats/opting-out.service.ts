/** Words by which a person wants nothing but answers, and those by which they want the rest again. Each is confirmed once. */
import { Inject, Injectable } from '@nestjs/common';
import type { Conversation } from '../../conversation/conversation';
import { translate } from '../../i18n/translate';
import type { InboundMessage } from '../inbox/inbound.port';
import { WHATSAPP_OPT_OUTS, WhatsAppOptOuts } from '../opt-outs.port';
import { BotNotices } from './bot-notices.service';
import { optsIn, optsOut } from './keywords';

export type Opting = 'in' | 'out';

const CONFIRMED = { in: 'whatsapp.opted_in', out: 'whatsapp.opted_out' } as const;

@Injectable()
export class OptingOut {
  constructor(
    @Inject(WHATSAPP_OPT_OUTS) private readonly optOuts: WhatsAppOptOuts,
    private readonly notices: BotNotices,
  ) {}

  /** Null: they said something else. A word that begins messages again counts only where they are stopped. */
  async wanted(chat: Conversation, message: InboundMessage): Promise<Opting | null> {
    await this.optOuts.carry(message);
    if (message.said.kind !== 'text') return null;
    const { text } = message.said;
    if (optsOut(text)) return 'out';
    if (!optsIn(text)) return null;
    const isStopped = (await this.optOuts.isOut(message)) || (await this.notices.wasSaid(chat.id, keyOf(message)));
    return isStopped ? 'in' : null;
  }

  /** Done again, it is the same, and is said once. */
  async note(chat: Conversation, message: InboundMessage, wanted: Opting): Promise<void> {
    const isNews = (await this.optOuts.isOut(message)) !== (wanted === 'out');
    if (isNews) await this.notices.say(chat.id, keyOf(message), translate(chat.locale, CONFIRMED[wanted]));
    await this.optOuts.set(message, wanted === 'out');
  }
}

function keyOf({ id }: InboundMessage): string {
  return `${id}:opted`;
}
