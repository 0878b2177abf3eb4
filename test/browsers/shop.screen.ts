/** The shop in a window, as a shopper uses it. */
import { waitFor } from '../support/wait-for';
import type { Window } from './engines/engine';
import { Screen } from './screen';

const BUBBLE = '.bubble:not(.dots)';
export const OWN = '.group.user .bubble';
export const FIELD = 'textarea.field';

export class ShopScreen extends Screen {
  static async open(window: Window, url: string, path = '/shop/'): Promise<ShopScreen> {
    await window.goTo(`${url}${path}`);
    const shop = new ShopScreen(window);
    await shop.sees('[part=launcher]');
    return shop;
  }

  async openChat(): Promise<void> {
    await this.click('[part=launcher]');
    await this.ready();
  }

  /** The conversation stands. */
  async ready(): Promise<void> {
    await this.sees(BUBBLE);
    await this.sees(FIELD);
  }

  async write(text: string): Promise<void> {
    await this.click(FIELD);
    await this.type(text);
    await waitFor(`${text} in the field`, async () => (await this.draft()).endsWith(text));
  }

  async say(text: string): Promise<void> {
    await this.write(text);
    await this.press('Enter');
    await this.sees(OWN, text);
  }

  said(text: string, times = 1): Promise<void> {
    return this.sees(BUBBLE, text, times);
  }

  own(text: string): Promise<number> {
    return this.count({ css: OWN, text });
  }

  draft(): Promise<string> {
    return this.window.evaluate(`${this.one({ css: FIELD })}.value`);
  }
}
