/** The answers of the demo shop: the text of each intent, and the FAQ entries that say the same as an intent. */
import type { SettingsSnapshot } from '../../../src/contract/odoo';
import { plainText } from '../../../src/faq/search/plain-text';
import { localized, localizedOr } from '../../../src/i18n/localized';

/** FAQ entry → the intent that says the same. */
const SAME: Readonly<Record<string, string>> = {
  'delivery-when': 'Delivery times',
  'delivery-areas': 'Delivery areas',
  'delivery-charge': 'Delivery charge',
  'orders-change': 'Change or cancel an order',
  'payment-methods': 'Payment methods',
  'payment-cod': 'Cash on delivery',
  'payment-failed': 'Payment went wrong',
  'returns-how': 'Returns and refunds',
  'returns-money': 'Returns and refunds',
  'returns-changed-mind': 'Returns and refunds',
  'products-shelf-life': 'Milk freshness and shelf life',
  'products-organic': 'Organic and our products',
  'products-range': 'Organic and our products',
  'subscriptions-how': 'Daily milk subscription',
  'subscriptions-pause': 'Daily milk subscription',
  'subscriptions-cancel': 'Daily milk subscription',
};

export class DemoAnswers {
  private readonly byQuestion = new Map<string, string>();

  constructor(private readonly shop: Pick<SettingsSnapshot, 'engines' | 'faqs' | 'channels'>) {
    for (const intent of this.intents) {
      for (const example of Object.values(intent.examples ?? {}).flat()) this.byQuestion.set(example, intent.name);
    }
  }

  /** Whether there is an intent, or an FAQ entry, of this name. */
  knows(topic: string): boolean {
    return this.intents.some(({ name }) => name === topic) || this.shop.faqs.some(({ id }) => `faq:${id}` === topic);
  }

  /** The answer of an intent; absent for what only the FAQ answers. */
  textOf(topic: string, locale: string): string | undefined {
    const intent = this.intents.find(({ name }) => name === topic);
    return intent && localized(intent.response, locale);
  }

  /** The texts of the FAQ entries that say the same as an intent, or of the one entry of this name. */
  entriesOf(topic: string, locale: string): string[] {
    const same = this.shop.faqs.filter(({ id }) => this.leadsTo(`faq:${id}`, topic));
    return same.map(({ answer }) => plainText(localized(answer, locale)));
  }

  /** Whether pressing this button leads to the topic: `reply:<example>` or `faq:<id>`. */
  leadsTo(action: string, topic: string): boolean {
    if (action.startsWith('reply:')) return this.byQuestion.get(action.slice('reply:'.length)) === topic;
    return action === topic || SAME[action.replace(/^faq:/, '')] === topic;
  }

  fallback(locale: string): string {
    return localizedOr('bot.unsure', this.shop.channels[0]?.texts.fallback ?? {}, locale);
  }

  private get intents() {
    return this.shop.engines.flatMap(({ intents }) => intents);
  }
}
