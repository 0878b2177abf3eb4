/** The products that go with an answer: those that the answered intents name, as this channel sells them. */
import type { IntentRow, ProductCard, SettingsSnapshot } from '../contract/odoo';
import type { AnswerTopic } from '../conversation/bot-answers';
import { localized } from '../i18n/localized';

/** More would push the answer itself off the screen. */
const MOST_CARDS = 6;

/** Each once, in the order of the intents; none that the channel does not sell. */
export function productCards(
  { channels, engines }: SettingsSnapshot,
  key: string,
  locale: string,
  topics: readonly AnswerTopic[] = [],
): ProductCard[] {
  const channel = channels.find((row) => row.key === key);
  const intents = engines.find(({ id }) => id === channel?.engine_id)?.intents ?? [];
  const named = new Set(topics.flatMap((topic) => namedBy(intents, topic)));
  return [...named]
    .flatMap((id) => channel?.products?.find((product) => product.id === id) ?? [])
    .slice(0, MOST_CARDS)
    .map((product) => ({ ...product, name: localized(product.name, locale, channel?.default_locale) }));
}

function namedBy(intents: readonly IntentRow[], { kind, id }: AnswerTopic): readonly string[] {
  return kind === 'intent' ? (intents.find((intent) => intent.id === id)?.products ?? []) : [];
}
