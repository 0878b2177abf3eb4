/** Offers of the bot in words, for agents, who see no buttons of the widget. */
import type { MessageAction } from '../contract/shopper';

/** What was said; below it what could be pressed, one a line. */
export function textWithOffers(content: string, actions: readonly MessageAction[] = []): string {
  return [content, ...actions.map(({ label }) => `▸ ${label}`)].filter((part) => part !== '').join('\n');
}
