/** The draft, and the messages on their way to the bridge; both outlast a change of page. */
import type { Outgoing, ThreadItem } from '../state/thread-item';
import { MessageQueue } from './message-queue';
import type { MessageQueueParts } from './message-queue';
import { excessBytes } from './message-size';
import type { ShopperMemory } from './shopper-memory';
import type { TypingNotice } from './typing-notice';

export interface OutgoingParts extends Omit<MessageQueueParts, 'onChange'> {
  readonly memory: ShopperMemory;
  readonly typing: TypingNotice;
  readonly newId: () => string;
}

export class OutgoingMessages {
  private readonly queue: MessageQueue;
  private waiting: readonly Outgoing[] = [];

  constructor(private readonly parts: OutgoingParts) {
    const onChange = (queue: readonly Outgoing[]): void => {
      this.waiting = queue;
      this.remember(parts.store.state.draft);
    };
    this.queue = new MessageQueue({ ...parts, onChange });
  }

  /** @returns false when the text cannot go out as it is: then it stays in the composer. */
  send(text: string): boolean {
    const content = text.trim();
    if (content === '') return false;
    const excess = excessBytes(content);
    if (excess > 0) {
      this.parts.store.dispatch({ type: 'notice', notice: { kind: 'too-long', excessBytes: excess } });
      return false;
    }
    const timestamp = new Date(this.parts.timers.now()).toISOString();
    this.parts.typing.stopped();
    this.queue.add({ clientMessageId: this.parts.newId(), content, timestamp });
    return true;
  }

  /** Not accepted yet: the same message again. Refused by Odoo for good: as a new message. */
  retry(item: ThreadItem): void {
    if (item.sequence === null) this.queue.tryNow();
    else this.send(item.content);
  }

  draft(text: string): void {
    this.parts.store.dispatch({ type: 'drafted', draft: text });
    this.remember(text);
    if (text === '') this.parts.typing.stopped();
    else if (this.parts.store.state.stage === 'live') this.parts.typing.typed();
  }

  /** Continues with what an earlier page could not send. */
  resume(): void {
    const { draft, outgoing } = this.parts.memory.recallUnsent();
    if (draft !== '') this.parts.store.dispatch({ type: 'drafted', draft });
    outgoing.forEach((unsent) => this.queue.add(unsent));
  }

  tryNow(): void {
    this.queue.tryNow();
  }

  stop(): void {
    this.parts.typing.stopped();
    this.queue.stop();
  }

  private remember(draft: string): void {
    this.parts.memory.rememberUnsent({ draft, outgoing: this.waiting });
  }
}
