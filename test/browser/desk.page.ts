/** The agent's desk in a browser. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

export class DeskPage {
  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, deskUrl: string): Promise<DeskPage> {
    const page = await context.newPage();
    await page.goto(`${deskUrl}/desk`);
    await page.locator('#login-name').fill('agent');
    await page.locator('#login-password').fill('agent');
    await page.locator('#login-form button[type=submit]').click();
    await page.locator('#desk-view').waitFor();
    return new DeskPage(page);
  }

  get lines(): Locator {
    return this.page.locator('#lines');
  }

  get typing(): Locator {
    return this.page.locator('#typing');
  }

  /** Opens the chat whose preview or transcript shows this text, and takes it when nobody has it. */
  async take(preview: string): Promise<void> {
    await this.page.locator('#lists .row', { hasText: preview }).first().click();
    await this.lines.getByText(preview).first().waitFor();
    const take = this.page.locator('#take');
    if (await take.isVisible()) await take.click();
    await this.page.locator('#answer').waitFor();
  }

  async answer(text: string): Promise<void> {
    await this.page.locator('#text').fill(text);
    await this.page.locator('#text').press('Enter');
  }

  /** Ends the chat that is open. */
  async end(): Promise<void> {
    this.page.once('dialog', (question) => void question.accept());
    await this.page.locator('#end').click();
    await this.page.locator('#answer').waitFor({ state: 'hidden' });
  }
}
