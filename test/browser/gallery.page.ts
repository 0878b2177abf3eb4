/** The gallery of the widget in a browser: one scene after the other on one page. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { SceneName } from '../../widget/testing/gallery/scene-names';

export class GalleryPage {
  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(context: BrowserContext, bridgeUrl: string): Promise<GalleryPage> {
    return new GalleryPage(await context.newPage(), `${bridgeUrl}/widget/gallery/index.html`);
  }

  get panel(): Locator {
    return this.page.locator('storefront-chat-panel');
  }

  /** Resolves once the scene stands as it is to be looked at. */
  async show(scene: SceneName, locale = 'en', more: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams({ scene, locale, ...more }).toString();
    await this.page.goto(`${this.address}#${query}`);
    await this.page.locator(`body[data-shown="${scene}"]`).waitFor();
  }
}
