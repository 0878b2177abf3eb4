/** A chat in a channel that says something of personal data, for specs. */
import type { ConsentLine, ConsentState } from '../../../src/contract/shopper';
import { BridgeFeatureClient } from '../../core/api/bridge-feature.client';
import { RefusedError } from '../../core/api/client.errors';
import { dueConsent } from '../../core/state/chat.state';
import { FakeHttp } from './fake-http';
import { FakeStorage } from './fake-storage';
import { settle } from './manual-timers';
import { startChat } from './start-chat';
import { aReply, aSession } from './wire-samples';
import { noteShown, record } from '../../features/consent/consent-record';

export const LINE: ConsentLine = { text: 'We keep what you write.', version: '1', required: true };
export const SHOWN = { ...LINE, required: false };
export const AGREED = { version: '1', agreed: true };
export const refusal = (code: 'CHAT.CONSENT_REQUIRED' | 'CHAT.CONSENT_OUTDATED') =>
  new RefusedError(409, code, '', null);

function sessionWith(consent: ConsentLine | undefined, given: ConsentState | null = null) {
  const session = aSession({ consent: given });
  return { ...session, channel: { ...session.channel, ...(consent && { consent }) } };
}

/** @param lines what the channel says each time the session is opened; the last one stays. */
export async function chatIn(
  lines: (ConsentLine | undefined)[],
  given: ConsentState | null = null,
  keep = new FakeStorage(),
) {
  const http = new FakeHttp({ ticket: {} });
  const [opened, refusals, log]: [number[], Error[], string[]] = [[], [], []];
  let sequence = 1;
  const chat = await startChat(
    {
      init: () => {
        const line = lines[Math.min(opened.push(1), lines.length) - 1];
        return Promise.resolve(sessionWith(line, given));
      },
      ask: ({ message }) => {
        log.push(message);
        const refused = refusals.shift();
        return refused ? Promise.reject(refused) : Promise.resolve(aReply((sequence += 2)));
      },
      messages: () => Promise.resolve({ messages: [], last_sequence: 1, has_more: false }),
      features: (beforeWriting) => Promise.resolve(new BridgeFeatureClient(http, beforeWriting)),
    },
    keep,
  );
  const shows = (version = '1') => noteShown(chat.session.store, version, chat.timers.now());
  const agrees = async (): Promise<void> => {
    const line = dueConsent(chat.state());
    if (line !== undefined) await record(chat.session, line);
    await settle();
  };
  return { ...chat, http, opened, refusals, log, shows, agrees };
}

export const RECORD = ['/chat/consent', { version: '1' }];
