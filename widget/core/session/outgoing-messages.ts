/** What the shopper writes: the draft, and the messages on their way to the bridge. */
import type { RefusedError } from '../api/client.errors';
import type { ChatStore } from '../state/chat.store';
import type { Outgoing, ThreadItem } from '../state/thread-item';
import { MessageSender } from './message-queue';
import { excessBytes } from './message-size';
import { explain } from './problem-notice';
import type { ShopperMemory } from './shopper-memory';
import type { Timers } from '../time/timers.port';
import type { TypingNotice } from './typing-notice';

export interface WritingParts {
  readonly store: ChatStore;
  readonly memory: ShopperMemory;
  readonly typing: TypingNotice;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly deliver: (outgoing: Outgoing) => Promise<void>;
}

export class ShopperWriting {
  private readonly sender: MessageSender;
  private waiting: readonly Outgoing[] = [];

  constructor(private readonly parts: WritingParts) {
    const { dispatch } = parts.store;
    this.sender = new MessageSender(
      {
        deliver: parts.deliver,
        onStuck: ({ clientMessageId }) => {
          dispatch({ type: 'stuck', clientMessageId });
          dispatch({ type: 'notice', notice: { kind: 'unreachable' } });
        },
        onRetrying: ({ clientMessageId }) => dispatch({ type: 'retrying', clientMessageId }),
        onRefused: (outgoing, error) => this.takeBack(outgoing, error),
        onSlowDown: (error) => dispatch(explain(error)),
        onQueue: (queue) => {
          this.waiting = queue;
          this.remember(parts.store.state.draft);
        },
      },
      parts.timers,
    );
  }

  /** @returns false when the text cannot go out as it is: then it stays in the composer. */
  say(text: string): boolean {
    const content = text.trim();
    if (content === '') return false;
    const excess = excessBytes(content);
    if (excess > 0) {
      this.parts.store.dispatch({ type: 'notice', notice: { kind: 'too-long', excessBytes: excess } });
      return false;
    }
    const timestamp = new Date(this.parts.timers.now()).toISOString();
    this.parts.typing.stopped();
    this.submit({ clientMessageId: this.parts.newId(), content, timestamp });
    return true;
  }

  /** Not accepted yet: the same message once more. Refused by the shop's system for good: as a new one. */
  retry(item: ThreadItem): void {
    if (item.sequence === null) this.sender.tryNow();
    else this.say(item.content);
  }

  draft(text: string): void {
    this.parts.store.dispatch({ type: 'drafted', draft: text });
    this.remember(text);
    if (text === '') this.parts.typing.stopped();
    else if (this.parts.store.state.stage === 'live') this.parts.typing.typed();
  }

  /** Takes up what an earlier page in this tab could not send. */
  resume(): void {
    const { draft, outgoing } = this.parts.memory.recallUnsent();
    if (draft !== '') this.parts.store.dispatch({ type: 'drafted', draft });
    outgoing.forEach((unsent) => this.submit(unsent));
  }

  tryNow(): void {
    this.sender.tryNow();
  }

  stop(): void {
    this.parts.typing.stopped();
    this.sender.stop();
  }

  private submit(outgoing: Outgoing): void {
    this.parts.store.dispatch({ type: 'written', outgoing });
    this.sender.add(outgoing);
  }

  private takeBack({ clientMessageId, content }: Outgoing, error: RefusedError): void {
    this.parts.store.dispatch({ type: 'withdrawn', clientMessageId, draft: content });
    this.parts.store.dispatch(explain(error));
  }

  private remember(draft: string): void {
    this.parts.memory.rememberUnsent({ draft, outgoing: this.waiting });
  }
}
