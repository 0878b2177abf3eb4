/** The shop in a browser, as a shopper uses it. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

export class ShopPage {
  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, url: string, path = '/shop/'): Promise<ShopPage> {
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    const shop = new ShopPage(page);
    await shop.launcher.waitFor();
    return shop;
  }

  get launcher(): Locator {
    return this.page.locator('storefront-chat [part=launcher]');
  }

  get panel(): Locator {
    return this.page.locator('storefront-chat-panel');
  }

  get composer(): Locator {
    return this.panel.locator('textarea').first();
  }

  get log(): Locator {
    return this.panel.locator('[role=log]');
  }

  get state(): Locator {
    return this.panel.locator('[part=state]');
  }

  get own(): Locator {
    return this.log.locator('.group.user .bubble');
  }

  /** Every message; the dots of somebody typing are none. */
  get bubbles(): Locator {
    return this.log.locator('.bubble:not(.dots)');
  }

  /** A message of the bot or an agent that contains this text. */
  said(text: string | RegExp): Locator {
    return this.bubbles.filter({ hasText: text });
  }

  /** Opens the chat and waits until the conversation stands. */
  async openChat(): Promise<void> {
    await this.launcher.click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.bubbles.first().waitFor();
  }

  /** The start of the chat is complete; nothing comes by itself after it. */
  async started(): Promise<void> {
    await this.panel.locator('storefront-chat-home li').first().waitFor();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  async askForPerson(): Promise<void> {
    await this.panel.locator('header').getByRole('button', { name: 'Talk to a person' }).first().click();
  }

  async endChat(): Promise<void> {
    await this.panel.locator('#more').click();
    await this.panel.locator('#menu').getByRole('button', { name: 'End chat' }).click();
  }

  /** Everything this page keeps in the browser. */
  stored(): Promise<string> {
    return this.page.evaluate('JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])');
  }
}
