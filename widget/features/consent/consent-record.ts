/**
 * Puts on record that a shopper was shown the channel's line about their data, or agreed to it. Nothing is on record of a line
 * that came after what was written: such a message goes out, and the next one counts.
 */
import type { ConsentLine } from '../../../src/contract/shopper';
import { RefusedError } from '../../core/api/client.errors';
import type { ConsentSession } from '../../core/session/consent.port';
import { dueConsent } from '../../core/state/chat.state';
import type { ChatStore } from '../../core/state/chat.store';
import { tellOtherTabs } from './other-tabs';

const shown = new WeakMap<ChatStore, { readonly version: string; readonly at: number }>();

/** The line stands on the screen. @param at milliseconds since 1970 */
export function noteShown(store: ChatStore, version: string, at: number): void {
  if (shown.get(store)?.version !== version) shown.set(store, { version, at });
}

/** Rejects as calls do; with `CHAT.CONSENT_OUTDATED` when the channel says something else by now. */
export async function record(session: ConsentSession, { version, required }: ConsentLine): Promise<void> {
  const { store } = session;
  const { conversationId } = store.state;
  await session.call((client) => client.consent(version));
  const consent = { version, agreed: required };
  if (store.state.conversationId === conversationId) store.dispatch({ type: 'consented', consent });
  tellOtherTabs({ conversationId, consent });
}

export async function beforeMessage(session: ConsentSession, writtenAt: number): Promise<void> {
  await agreed(session.store);
  await tell(session, writtenAt);
}

export async function beforeCall(session: ConsentSession, writtenAt: number): Promise<void> {
  if (dueConsent(session.store.state)?.required) throw new RefusedError(409, 'CHAT.CONSENT_REQUIRED', '', null);
  await tell(session, writtenAt);
}

function agreed(store: ChatStore): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (store.state.phase !== 'ready' || dueConsent(store.state)?.required) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

async function tell(session: ConsentSession, writtenAt: number): Promise<void> {
  const { store } = session;
  const line = dueConsent(store.state);
  const seen = shown.get(store);
  if (!line || seen?.version !== line.version || seen.at > writtenAt) return;
  try {
    await record(session, line);
  } catch (error) {
    // Another line stands there now, which was not read before this was written.
    if (!(error instanceof RefusedError && error.isAboutConsent)) throw error;
  }
}
