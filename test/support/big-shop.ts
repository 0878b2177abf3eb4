/** A shop far larger than the demo's, behind a stand-in of its own: its bot has thousands of intents, its FAQ of entries. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaqRow, IntentRow } from '../../src/contract/odoo';
import { startStandin } from '../../src/embedded/odoo';
import { DemoCatalogue, readDemoCatalogue } from '../../src/embedded/odoo/demo/demo-catalogue';

export interface BigShop {
  /** What a bridge needs to be its bridge. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface Size {
  readonly intents?: number;
  /** Beside those, in the same engine. */
  readonly odd?: readonly IntentRow[];
  readonly faqs?: number;
}

export async function startBigShop(size: Size): Promise<BigShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'standin-big-'));
  const catalogue = bigCatalogue(size);
  const options = {
    port: 0,
    dataDir,
    bridgeUrl: 'http://127.0.0.1:9',
    bridgeSecret: 'unused',
    log: () => {},
    catalogue,
  };
  const { url, close } = await startStandin(options);
  return {
    env: { ODOO_URL: url, ODOO_DB: 'standin', ODOO_LOGIN: 'bridge', ODOO_API_KEY: 'bridge-demo' },
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true });
    },
  };
}

function bigCatalogue({ intents = 0, odd = [], faqs = 0 }: Size): DemoCatalogue {
  const demo = readDemoCatalogue();
  const { snapshot } = demo;
  const taught = [...Array.from({ length: intents }, (_, at) => intent(at)), ...odd];
  const engines = snapshot.engines.map((engine) => ({ ...engine, intents: [...engine.intents, ...taught] }));
  const topics = snapshot.faq_categories.map(({ id }) => id);
  const entries = Array.from({ length: faqs }, (_, at) => faq(at, topics[at % topics.length] ?? ''));
  return { ...demo, version: 'big', snapshot: { ...snapshot, engines, faqs: [...snapshot.faqs, ...entries] } };
}

function intent(at: number): IntentRow {
  const name = nameOf(at);
  const en = [`How do I clean the ${name}?`, `My ${name} is dirty`, `wash a ${name}`];
  const response = { en: `Rinse the ${name} with warm water.`, bn: `${name} গরম পানিতে ধুয়ে নিন।` };
  return { id: name, name: `Care of the ${name}`, category: 'product', patterns: [], examples: { en }, response };
}

function faq(at: number, category_id: string): FaqRow {
  const name = nameOf(at);
  const counts = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };
  return {
    id: `care-${name}`,
    category_id,
    question: { en: `How is the ${name} cared for?`, bn: `${name} কীভাবে যত্ন নেব?` },
    answer: { en: `<p>Rinse the ${name} with warm water.</p>`, bn: `<p>${name} গরম পানিতে ধুয়ে নিন।</p>` },
    related_ids: [],
    ...counts,
  };
}

/** A word for each number that no other has. */
export function nameOf(at: number): string {
  const letters = ['bdfgklmnprstvz', 'aeiou'];
  let rest = at + 1_000;
  let name = '';
  for (let i = 0; rest > 0 || i % 2 === 1; i += 1) {
    const choice = letters[i % 2] ?? '';
    name += choice[rest % choice.length];
    rest = Math.floor(rest / choice.length);
  }
  return name;
}
