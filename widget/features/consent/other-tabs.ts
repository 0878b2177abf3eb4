/** Tells the other tabs of a shopper what they agreed to, so that none asks once more. */
import type { ConsentState } from '../../../src/contract/shopper';
import { having } from '../../core/api/wire-guards';

interface Given {
  readonly conversationId: string | null;
  readonly consent: ConsentState;
}

const NAME = 'storefront-chat:consent';
const isGiven = having<Given>('conversationId', 'consent');

export function tellOtherTabs(given: Given): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(given);
  channel.close();
}

/** @returns a function that stops the listening. */
export function hearOtherTabs(onGiven: (given: Given) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isGiven(data)) onGiven(data);
  };
  return () => channel.close();
}
