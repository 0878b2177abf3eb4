/** A goodbye starts the end of the chat; what the shopper writes after it, the end itself and another chat call that off. */
import type { ChatEvent } from '../core/state/chat.event';
import type { ChatState } from '../core/state/chat.state';
import { saysEnd } from '../core/state/says-end';
import { lastOwn } from '../core/state/thread';
import type { Layers } from './layers.controller';

export class Goodbyes {
  /** The chat, and what the shopper wrote last in it. */
  private last = '';

  constructor(private readonly layers: Pick<Layers, 'isEnding' | 'isFetched' | 'sheet' | 'startEnd'>) {}

  readonly hear = ({ conversationId, stage, thread }: ChatState, event: ChatEvent): void => {
    const own = stage === 'ended' ? undefined : lastOwn(thread)?.key;
    const last = `${conversationId} ${stage === 'ended'} ${own}`;
    if (last !== this.last) this.layers.isEnding = false;
    this.last = last;
    if (saysEnd(event) && event.clientMessageId === own) void this.start();
  };

  /** Not under a sheet, nor when the shopper has gone on meanwhile. */
  private async start(): Promise<void> {
    const { last, layers } = this;
    if ((await layers.isFetched()) && last === this.last && layers.sheet === null) layers.startEnd();
  }
}
