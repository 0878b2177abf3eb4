/** The demo shop says one thing everywhere: its page, the widget's gallery, the bot, the FAQ, the orders, in every language. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const EXAMPLE = 'S00042';
const ANY_ORDER = /\b(?:S\d{5}|SD-\d+)\b/g;

interface Localized {
  readonly en: string;
  readonly bn: string;
  readonly ar: string;
}

interface Shop {
  readonly channels: readonly {
    readonly schedule: { readonly use_business_hours: boolean };
    readonly texts: Readonly<Record<string, Localized>>;
  }[];
  readonly engines: readonly { readonly intents: readonly { readonly id: string; readonly response: Localized }[] }[];
  readonly faqs: readonly { readonly id: string; readonly question: Localized; readonly answer: Localized }[];
  readonly orders: readonly {
    readonly name: string;
    readonly email: string;
    readonly lines: readonly { readonly product: string; readonly price: number }[];
  }[];
}

const file = (path: string): string => inLatinDigits(readFileSync(join(ROOT, path), 'utf8'));
const shop = JSON.parse(file('odoo-addon/storefront_chat/demo/smart_dairy.json')) as Shop;
const page = file('widget/demo/words.js');
const intents = shop.engines.flatMap((engine) => engine.intents);
const answers = shop.faqs.map(({ answer }) => answer);
const texts = [...shop.channels.flatMap((channel) => Object.values(channel.texts)), ...answers];
const said: readonly Localized[] = [...texts, ...intents.map(({ response }) => response)];
const faq = answers.flatMap(({ en, bn }) => [en, bn]).join('\n');
const byBot = intents.map(({ response }) => `${response.en}\n${response.bn}`).join('\n');

describe('the demo shop', () => {
  const shown = ['widget/demo/words.js', 'widget/demo/index.html', 'widget/testing/gallery/gallery-texts.ts'];

  it.each(shown)('names in %s only amounts that the FAQ names', (path) => {
    expect(amounts(file(path)).size).toBeGreaterThan(0);
    expect([...amounts(file(path))].filter((amount) => !amounts(faq).has(amount))).toEqual([]);
  });

  it('has the same delivery charges in bot and FAQ', () => {
    const charges = answerOf('delivery-charge');
    const ofBot = intents.find(({ id }) => id === 'delivery-charge')?.response;
    expect(amounts(charges.en)).toEqual(new Set([40, 120, 800]));
    expect(amounts(charges.bn)).toEqual(amounts(charges.en));
    expect(amounts(`${ofBot?.en}${ofBot?.bn}`)).toEqual(amounts(charges.en));
  });

  it('says the same numbers in English, Bengali and Arabic', () => {
    const numbers = (text: string) => [...new Set(text.match(/\d+(?:,\d+)*/g))].sort();
    const inEnglish = said.map(({ en }) => numbers(en));
    expect(said.map(({ bn }) => numbers(bn))).toEqual(inEnglish);
    expect(said.map(({ ar }) => numbers(ar))).toEqual(inEnglish);
  });

  it('has one price for a product on its page, in the bot and on an order', () => {
    const products = productsOf(page);
    expect(products.length).toBe(6);
    for (const { name, price, quantity } of products.filter(({ name }) => name !== 'Borhani')) {
      const word = name.split(' ').at(-1) ?? '';
      const sentence = new RegExp(`${word}[^৳]*৳${price} ?(\\(${quantity}\\)|a ${quantity})`, 'i');
      expect(intents.find(({ id }) => id === 'prices')?.response.en).toMatch(sentence);
    }
    for (const { product, price } of shop.orders.flatMap(({ lines }) => lines)) {
      const [, word = '', quantity = ''] = /(\w+) (\d+ \w+)$/.exec(product) ?? [];
      const there = products.find((row) => row.name.toLowerCase().endsWith(word.toLowerCase()));
      expect({ product, price: there?.price, quantity: there?.quantity.replace('litre', '1 L') }).toEqual({
        product,
        price,
        quantity,
      });
    }
  });

  it('has one order as its example, which is there and belongs to Amina', () => {
    const everywhere = [...shown, 'README.md'].map(file).join('\n');
    expect(new Set(`${everywhere}${faq}${byBot}${asked()}`.match(ANY_ORDER))).toEqual(new Set([EXAMPLE]));
    expect(asked()).toContain(EXAMPLE);
    expect(faq).toContain(EXAMPLE);
    expect(byBot).toContain(EXAMPLE);
    expect(shop.orders.find(({ name }) => name === EXAMPLE)?.email).toBe('amina@example.com');
  });

  it('is open at any hour, and nobody says anything else', () => {
    const hours = intents.find(({ id }) => id === 'opening-hours')?.response;
    const [channel] = shop.channels;
    expect(channel?.schedule.use_business_hours).toBe(false);
    for (const text of [hours, channel?.texts.offline]) {
      expect(text?.en).not.toMatch(/\d|saturday|thursday/i);
      expect(text?.bn).not.toMatch(/\d|শনিবার|বৃহস্পতিবার/);
    }
    expect(hours?.en).toMatch(/at any hour/);
  });
});

function answerOf(id: string): Localized {
  const found = shop.faqs.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no FAQ ${id}`);
  return found.answer;
}

/** The examples that the bridge gives in its own sentences. */
function asked(): string {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const own = sources.filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  return own.flatMap((path) => file(join('src', path)).match(/(?:for example|যেমন) S[\w-]+/g) ?? []).join('\n');
}

/** What is named in taka. */
function amounts(text: string): Set<number> {
  const found = [...text.matchAll(/৳\s?(\d[\d,]*)|(\d[\d,]*)\s?(?:টাকা|taka|تاكا)/g)];
  return new Set(found.map(([, before, after]) => Number((before ?? after ?? '').replaceAll(',', ''))));
}

function productsOf(words: string) {
  const rows = words.matchAll(/price: (\d+),\s*en: \['([^']+)', '[^']*', '\/ ([^']+)'\]/g);
  return [...rows].map(([, price, name = '', quantity = '']) => ({ price: Number(price), name, quantity }));
}

function inLatinDigits(text: string): string {
  return text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
}
