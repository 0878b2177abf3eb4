/**
 * Invites a shopper beside the chat button: once on a page, and never over an open chat. Nothing is stored before the chat is
 * opened, unless the shop is allowed to store something and names a key (`once-key`): then the invitation is shown only once,
 * on all pages.
 */
import type { BesideSettings } from '../../contract/beside.port';
import type { StorefrontChatElement } from '../../contract/storefront-chat.api';
import { isInvited } from './invitation-rule';
import { invitationView } from './invitation.view';

let isDone = false;
const asked = new WeakSet<StorefrontChatElement>();

/** Waits for the moment, once as long as the chat is on the page. */
export function invite(host: StorefrontChatElement, settings: () => BesideSettings): void {
  if (asked.has(host) || !settings().config?.channel.invitation) return;
  asked.add(host);
  const began = performance.now();
  const onceKey = host.getAttribute('once-key');
  const timer = setInterval(() => {
    const { config, context } = settings();
    const rule = config?.channel.invitation;
    if (!rule || isDone || host.isOpen || !host.isConnected || wasInvited(onceKey)) {
      if (!host.isConnected) asked.delete(host);
      return clearInterval(timer);
    }
    const { cartValue, url = location.href } = context;
    if (!isInvited(rule, { seconds: (performance.now() - began) / 1000, url, cartValue })) return;
    isDone = true;
    clearInterval(timer);
    rememberInvited(onceKey);
    invitationView(host, rule.text);
  }, 500);
}

function wasInvited(key: string | null): boolean {
  try {
    return key !== null && localStorage.getItem(key) !== null;
  } catch {
    return false; // The browser keeps its storage closed to this page.
  }
}

function rememberInvited(key: string | null): void {
  try {
    if (key !== null) localStorage.setItem(key, '1');
  } catch {
    // Then it is once on a page.
  }
}
