/** Products: shown with an answer of the bot, or sent by an agent, each with its picture. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductRow } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { only, TestConversations } from '../test-conversation';

const DRAWN = readFileSync(join(__dirname, '../../../odoo-addon/storefront_chat/demo/ghee.png'));

export function productCases(target: TargetInUse): void {
  describeFeature(target, 'products', () => {
    let call: Call;
    let products: readonly ProductRow[];
    const chats = new TestConversations(() => call);
    const named = (name: string) => products.find((product) => product.name['en'] === name);
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const { snapshot } = await call('settings', {});
      products = snapshot?.channels.find(({ key }) => key === 'default')?.products ?? [];
    });
    afterEach(() => chats.endAll());

    it('that intents name are in the settings, once each, with price and languages', async () => {
      const { snapshot } = await call('settings', {});
      const intents = snapshot?.engines.flatMap((engine) => engine.intents) ?? [];
      const prices = intents.find(({ name }) => name === 'Prices')?.products ?? [];
      const ids = products.map(({ id }) => id);
      expect(prices).toHaveLength(5);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining([...prices]));
      expect(named('Pure Ghee 400 g')).toMatchObject({
        name: { bn: 'খাঁটি ঘি ৪০০ গ্রাম' },
        price: { amount: 780, currency: expect.stringMatching(/^[A-Z]{3}$/) as string },
      });
      expect(ids).not.toContain(named('Borhani 500 ml')?.id);
    });

    it('have the pictures that they were given, named by their content', async () => {
      const ghee = named('Pure Ghee 400 g');
      const { picture } = await call('product_picture', { product: ghee?.id ?? '' });
      expect(picture?.version).toBe(ghee?.picture);
      const shown = Buffer.from(picture?.data ?? '', 'base64');
      expect(shown.equals(DRAWN)).toBe(true);
      expect(createHash('sha1').update(DRAWN).digest('hex')).toMatch(new RegExp(`^${picture?.version}`));
    });

    it('have none where there is no such product', async () => {
      const others = ['0', '999999', 'ghee.png', '', '../1'];
      const answers = await Promise.all(others.map((product) => call('product_picture', { product })));
      expect(answers).toStrictEqual(others.map(() => ({})));
    });

    it('are sent by an agent as a card, in the language of the chat', async () => {
      const chat = await chats.waiting();
      await target().desk.take(chat.conversation);
      await target().desk.showProduct(chat.conversation, 'borhani');
      const event = only(await chat.events(), 'message');
      expect(event.content).toBe('Borhani 500 ml');
      expect(event.products).toMatchObject([{ name: 'Borhani 500 ml', price: { amount: 120 } }]);
      expect(event.products?.[0]?.picture).toMatch(/^[0-9a-f]{16}$/);
    });

    it('are sent only where one is meant', async () => {
      const chat = await chats.waiting();
      await target().desk.take(chat.conversation);
      for (const name of ['no such thing', '500']) {
        await expect(target().desk.showProduct(chat.conversation, name)).rejects.toThrow();
      }
      expect((await chat.events()).filter(({ kind }) => kind === 'message')).toEqual([]);
    });
  });
}
