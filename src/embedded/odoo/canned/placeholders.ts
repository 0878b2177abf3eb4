/** Placeholders of canned responses, filled from the chat; what is not known is left out, with the space before it. */
import type { DemoUser } from '../demo/demo-catalogue';
import { findOrders } from '../facade/orders';
import { isProven } from '../facade/proof';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';

const PLACEHOLDER = /(?<space> |\u00a0)?\{\{\s*(?<name>shopper|order|agent)\s*\}\}/g;

export function fillPlaceholders(text: string, shop: Shop, chat: ChatRecord | undefined, agent: DemoUser): string {
  return text.replace(PLACEHOLDER, (_all, space: string | undefined, name: string) => {
    const value = valueOf(name, shop, chat, agent);
    return value ? `${space ?? ''}${value}` : '';
  });
}

/** Without a chat only the agent is known. */
function valueOf(name: string, shop: Shop, chat: ChatRecord | undefined, agent: DemoUser): string | undefined {
  if (name === 'agent') return shop.people.card(agent.id).name;
  return name === 'shopper' ? chat?.shopper.name : chat && latestOrder(shop, chat);
}

/** Of a shopper for whom the shop vouches; nobody else's orders are guessed. */
function latestOrder({ catalogue, now }: Shop, { channel, shopper }: ChatRecord): string | undefined {
  const { verified, email, phone } = shopper;
  if (!isProven(shopper, now())) return undefined;
  return findOrders(catalogue, { channel, verified, email, phone }, now())[0]?.name;
}
