/** Opens the session, resumes it on the next page, and renews it when it went stale. */
import type { InitRequest, Session } from '../../../src/contract/shopper';
import type { ChatClient } from '../api/chat-client.port';
import { RefusedError } from '../api/client.errors';
import type { ChatStore } from '../state/chat.store';
import { retryDelay } from '../time/retry-schedule';
import { noticeOf } from './problem-notice';
import type { ShopperMemory } from './shopper-memory';
import type { Timers } from '../time/timers.port';

export class SessionRenewal {
  private token: string | null = null;
  private current: Promise<void> | null = null;
  private endPause: () => void = () => undefined;
  private stopped = false;
  private isAnew = false;

  constructor(
    private readonly client: ChatClient,
    private readonly store: ChatStore,
    private readonly memory: ShopperMemory,
    private readonly describe: () => Omit<InitRequest, 'resume_token'>,
    private readonly timers: Timers,
    private readonly onErased: (error: RefusedError) => void = () => undefined,
  ) {}

  get sessionToken(): string {
    return this.token ?? '';
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** Opens the session unless that is under way; resolves once it is open, however long the bridge is away. */
  open(): Promise<void> {
    this.current ??= this.keepTrying().finally(() => {
      this.current = null;
    });
    return this.current;
  }

  /** Opens a new conversation instead of one that has ended. */
  async openAnew(): Promise<void> {
    await this.current;
    this.isAnew = true;
    return this.open();
  }

  /** Runs a call, and once more with a fresh session when the token was refused. */
  async withSession<T>(call: () => Promise<T>): Promise<T> {
    const used = this.token;
    try {
      return await call();
    } catch (error) {
      this.noteErased(error);
      if (!(error instanceof RefusedError)) throw error;
      if (error.isAboutConsent) await this.open(); // Another line stands there by now: the session has it.
      if (!error.isStaleSession) throw error;
      if (used === this.token) await this.open();
      return call();
    }
  }

  tryNow(): void {
    this.endPause();
  }

  stop(): void {
    this.stopped = true;
    this.endPause();
  }

  private async keepTrying(): Promise<void> {
    this.store.dispatch({ type: 'opening' });
    for (let attempt = 1; !this.stopped; attempt += 1) {
      try {
        return await this.memory.alone(() => this.openOnce());
      } catch (error) {
        if (this.stopped) return;
        this.store.dispatch({ type: 'unreachable' });
        if (error instanceof RefusedError && error.status !== 429) this.store.dispatch(noticeOf(error));
        const asked = error instanceof RefusedError ? error.retryAfterMs : null;
        await this.wait(asked ?? retryDelay(attempt));
      }
    }
  }

  private async openOnce(): Promise<void> {
    if (this.stopped) return; // While it waited for another tab.
    const before = this.memory.recall().resumeToken;
    const session = await this.init();
    const now = this.memory.recall().resumeToken;
    // Another tab was faster: its shopper is the one.
    this.opened(now && now !== before && !this.stopped ? await this.init() : session);
  }

  private async init(): Promise<Session> {
    try {
      return await this.client.init({ ...this.describe(), ...this.which() });
    } catch (error) {
      this.noteErased(error);
      const goesOnWithout =
        error instanceof RefusedError && (!error.isPassing || error.code.startsWith('AUTH.IDENTITY_'));
      if (!goesOnWithout || this.stopped) throw error;
      return this.initPlain(error);
    }
  }

  /** A stale resume token, a mistyped e-mail or a bad identity is no reason to refuse a chat: it begins without them. */
  private initPlain(error: RefusedError): Promise<Session> {
    const { channel, locale, visitor } = this.describe();
    if (error.code.startsWith('AUTH.IDENTITY_')) {
      return this.client.init({ channel, locale, visitor, ...this.which() });
    }
    this.memory.forget();
    return this.client.init(error.isStaleSession ? this.describe() : { channel, locale });
  }

  /** What this browser remembers was deleted: whoever made the session forgets it, and begins with a new one. */
  private noteErased(error: unknown): void {
    if (error instanceof RefusedError && error.code === 'CHAT.ERASED' && !this.stopped) this.onErased(error);
  }

  private which(): Pick<InitRequest, 'resume_token' | 'new_conversation'> {
    const { resumeToken } = this.memory.recall();
    return {
      ...(resumeToken ? { resume_token: resumeToken } : {}),
      ...(this.isAnew ? { new_conversation: true } : {}),
    };
  }

  private opened(session: Session): void {
    if (this.stopped) return;
    this.isAnew = false;
    this.token = session.session_token;
    const { conversationId, seen } = this.memory.recall();
    this.store.dispatch({ type: 'opened', session, seen: conversationId === session.conversation.id ? seen : null });
    this.memory.remember({ resumeToken: session.resume_token });
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.timers.after(milliseconds, resolve);
      this.endPause = () => {
        cancel();
        resolve();
      };
    });
  }
}
