/** Placeholders of canned responses, filled from the chat; what is not known is left out, with the space before it. */
import type { DemoUser } from '../demo/demo-catalogue';
import { ordersOf } from '../facade/orders';
import type { Shop } from '../shop';
import type { ChatRecord } from '../store/records';

const PLACEHOLDER = /(?<space> |\u00a0)?\{\{\s*(?<name>shopper|order|agent)\s*\}\}/g;

export function fillPlaceholders(text: string, shop: Shop, chat: ChatRecord | undefined, agent: DemoUser): string {
  return text.replace(PLACEHOLDER, (_all, space: string | undefined, name: string) => {
    const value = valueOf(name, shop, chat, agent);
    return value ? `${space ?? ''}${value}` : '';
  });
}

/** Without a chat only the agent is known. Nobody's orders are guessed. */
function valueOf(name: string, shop: Shop, chat: ChatRecord | undefined, agent: DemoUser): string | undefined {
  if (name === 'agent') return shop.people.card(agent.id).name;
  return name === 'shopper' ? chat?.shopper.name : chat && ordersOf(shop, chat)[0]?.name;
}
