/** Builds the list of matchers of each channel from a snapshot of the settings. */
import type { ChannelRow, SettingsSnapshot } from '../../contract/odoo';
import type { RejectedPattern } from './diagnostics.port';
import type { FaqCatalog } from '../../faq/search/faq-catalog';
import type { PhraseClassifier } from '../classifier/phrase-classifier';
import { endingMatcher } from './ending.matcher';
import { ExampleMatcher } from './example.matcher';
import { FaqMatcher } from './faq.matcher';
import { IntentMatcher } from './intent.matcher';
import type { Matcher } from './matcher';
import { passOnMatcher } from './pass-on.matcher';
import { personMatcher } from './person.matcher';

export interface Pipelines {
  /** Channel → its matchers. */
  readonly byChannel: ReadonlyMap<string, readonly Matcher[]>;
  /** Each once, though several channels may share an engine. */
  readonly rejected: readonly RejectedPattern[];
}

export function pipelinesOf(
  snapshot: SettingsSnapshot,
  faq: FaqCatalog,
  orders: Matcher,
  classifier: (engine: string) => Promise<PhraseClassifier | undefined>,
): Pipelines {
  const rejected = new Map<string, readonly RejectedPattern[]>();
  const pipeline = (channel: ChannelRow): readonly Matcher[] => {
    const engine = snapshot.engines.find((row) => row.id === channel.engine_id);
    if (!channel.enable_chatbot || engine === undefined) return [endingMatcher, passOnMatcher];
    const intents = new IntentMatcher(engine, channel.default_locale);
    rejected.set(engine.id, intents.rejected);
    const examples = new ExampleMatcher(engine, channel.default_locale, () => classifier(engine.id));
    const entries = new FaqMatcher(faq.of(channel.key).search);
    return [personMatcher, endingMatcher, orders, intents, examples, entries];
  };
  const byChannel = new Map(snapshot.channels.map((channel) => [channel.key, pipeline(channel)]));
  return { byChannel, rejected: [...rejected.values()].flat() };
}
