/** Which matchers a channel's questions go to, made anew of every snapshot of the settings. */
import type { ChannelRow, SettingsSnapshot } from '../../contract/odoo';
import type { LeftOutPattern } from './diagnostics.port';
import type { FaqShelves } from '../../faq/search/faq-catalog';
import type { PhraseClassifier } from '../classifier/phrase-classifier';
import { endingMatcher } from './ending.matcher';
import { ExampleMatcher } from './example.matcher';
import { FaqMatcher } from './faq.matcher';
import { IntentMatcher } from './intent.matcher';
import type { Matcher } from './matcher';
import { personMatcher } from './person.matcher';

export interface Pipelines {
  /** Channel → its matchers. */
  readonly byChannel: ReadonlyMap<string, readonly Matcher[]>;
  /** Each once, though several channels may have the same bot. */
  readonly leftOut: readonly LeftOutPattern[];
}

export function pipelinesOf(
  snapshot: SettingsSnapshot,
  shelves: FaqShelves,
  orders: Matcher,
  classifier: (engine: string) => PhraseClassifier | undefined,
): Pipelines {
  const leftOut = new Map<string, readonly LeftOutPattern[]>();
  const pipeline = (channel: ChannelRow): readonly Matcher[] => {
    const engine = snapshot.engines.find((row) => row.id === channel.engine_id);
    if (!channel.enable_chatbot || engine === undefined) return [personMatcher, endingMatcher];
    const intents = new IntentMatcher(engine, channel.default_locale);
    leftOut.set(engine.id, intents.leftOut);
    const examples = new ExampleMatcher(engine, channel.default_locale, () => classifier(engine.id));
    const faq = new FaqMatcher(shelves.of(channel.key).search);
    return [personMatcher, endingMatcher, orders, intents, examples, faq];
  };
  const byChannel = new Map(snapshot.channels.map((channel) => [channel.key, pipeline(channel)]));
  return { byChannel, leftOut: [...leftOut.values()].flat() };
}
