/** Odoo's own Discuss in a browser, as an agent uses it. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The first page of a fresh database waits until Odoo has built its scripts and styles. */
const BUILT_WITHIN_MS = 180_000;

export class DiscussPage {
  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, url: string, database: string): Promise<DiscussPage> {
    const page = await context.newPage();
    await page.goto(`${url}/web/login?db=${database}&redirect=/odoo/discuss`, { timeout: BUILT_WITHIN_MS });
    await page.locator('input[name=login]').fill('agent');
    await page.locator('input[name=password]').fill('agent');
    await page.locator('input[name=password]').press('Enter');
    await page.locator('.o-mail-DiscussSidebar').waitFor({ timeout: BUILT_WITHIN_MS });
    return new DiscussPage(page);
  }

  get thread(): Locator {
    return this.page.locator('.o-mail-Thread');
  }

  /** The shopper beside the chat. */
  get shopper(): Locator {
    return this.page.locator('.o_storefront_shopper');
  }

  /** What was found for the answer. */
  get found(): Locator {
    return this.shopper.locator('.o_storefront_shopper_found button');
  }

  get composer(): Locator {
    return this.page.locator('.o-mail-Composer-input').first();
  }

  async openChat(name: string): Promise<void> {
    await this.page.locator('.o-mail-DiscussSidebarChannel', { hasText: name }).first().click();
    await this.composer.waitFor();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Presses a button beside the shopper. */
  async press(name: string): Promise<void> {
    await this.shopper.locator(`button[name=${name}]`).click();
  }

  /** As a person types it: the space after its name closes the list of commands. */
  async command(name: string): Promise<void> {
    await this.composer.pressSequentially(`/${name} `);
    await this.composer.press('Enter');
  }
}
