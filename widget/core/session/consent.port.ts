/** Consent as a session uses it. It is fetched for a channel that says something of personal data. */
import type { FeatureClient } from '../api/feature-client.port';
import type { ChatStore } from '../state/chat.store';

export interface ConsentSession {
  readonly store: ChatStore;
  call<T>(call: (client: FeatureClient) => Promise<T>): Promise<T>;
  /** Opens the session again: what the shopper said of themselves is taken now. */
  reopen(): void;
}

export interface ConsentPart {
  /**
   * Resolves once a message may go out: waits where the shopper has to agree.
   * @param writtenAt milliseconds since 1970
   */
  beforeMessage(session: ConsentSession, writtenAt: number): Promise<void>;
  /** As `beforeMessage` for all else that a shopper writes; rejects where they have to agree. */
  beforeCall(session: ConsentSession, writtenAt: number): Promise<void>;
}

export type LoadConsent = () => Promise<ConsentPart>;
