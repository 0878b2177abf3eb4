/** The portal's pages, put together from the settings. Lists are kept until the settings change. */
import { Inject, Injectable } from '@nestjs/common';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import type { FaqRow } from '../../contract/odoo';
import { DEFAULT_CHANNEL } from '../../conversation/default-channel';
import { SHOP_SETTINGS, ShopSettings } from '../../common/shop-settings.port';
import { FaqLibrary } from '../faq-library.service';
import { FaqService } from '../faq.service';
import { Query, given } from './asked';
import { entryPageOf } from './entry-page';
import { PortalAddresses } from './portal-addresses';
import { contentSecurityPolicy } from './portal-policy';
import { portalStyles } from './portal.styles';
import { leafOf } from './listing';
import { sitemapOf } from './sitemap';
import { topicsPageOf } from './topics-page';
import { Page, pageView } from './views/page.view';
import { resultsView } from './views/results.view';
import { troubleView } from './views/error.view';
import { Visit, visitTo } from './visit';

export interface RenderedPage {
  readonly body: string;
  readonly policy: string;
}

@Injectable()
export class PortalPages {
  readonly to: PortalAddresses;
  private kept = new Map<string, RenderedPage>();
  private keptVersion: string | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    private readonly library: FaqLibrary,
    private readonly faq: FaqService,
  ) {
    this.to = new PortalAddresses(config.publicUrl);
  }

  /** Throws `ChannelUnknown` and `ShopNotReady`. */
  visit(query: Query): Visit {
    const shop = this.settings.channel(given(query, 'channel') ?? DEFAULT_CHANNEL);
    return visitTo(shop, this.library.shelf(shop.key), given(query, 'lang'), given(query, 'chat') === 'open');
  }

  /** Of the list of all answers; undefined when it has no such page. */
  topics(visit: Visit, number: number): RenderedPage | undefined {
    const leaf = leafOf(visit.shelf, number);
    if (leaf === undefined) return undefined;
    return this.once(`${visit.channel} ${visit.language} ${String(visit.chatOpen)} ${number}`, () =>
      this.render(visit, topicsPageOf(visit, leaf, this.to)),
    );
  }

  async results(visit: Visit, query: string): Promise<RenderedPage> {
    const { to } = this;
    const hits = await this.faq.search(visit.channel, query, visit.language);
    const found = hits.flatMap((hit) => {
      const faq = visit.shelf.faqs.find((row) => row.id === hit.id);
      return faq === undefined ? [] : [{ ...hit, path: to.entry(visit, faq) }];
    });
    return this.render(visit, {
      title: `${visit.texts.found} “${query}”`,
      main: resultsView(query, found, to.topics(visit), visit),
      alternates: [],
      elsewhere: (language) => to.topics({ ...visit, language }, { q: query }),
      chatPath: to.topics(visit, { q: query, chat: 'open' }),
      searched: query,
    });
  }

  entry(visit: Visit, faq: FaqRow, voted: boolean): RenderedPage {
    return this.render(visit, entryPageOf(visit, faq, voted, this.to));
  }

  trouble(visit: Visit, isMissing: boolean): RenderedPage {
    const home = this.to.topics(visit);
    return this.render(visit, {
      title: isMissing ? visit.texts.missingTitle : visit.texts.troubleTitle,
      main: troubleView(isMissing, home, visit),
      alternates: [],
      elsewhere: (language) => this.to.topics({ ...visit, language }),
      chatPath: this.to.topics(visit, { chat: 'open' }),
    });
  }

  /** Of every channel that shows answers. */
  sitemap(): string {
    return this.once('sitemap', () => ({ body: sitemapOf(this.everyShop(), this.to), policy: '' })).body;
  }

  private everyShop(): Visit[] {
    const { channels } = this.settings.current();
    return channels
      .map((shop) => visitTo(shop, this.library.shelf(shop.key), undefined, false))
      .filter(({ shelf }) => shelf.faqs.length > 0);
  }

  private render(visit: Visit, page: Page): RenderedPage {
    const styles = portalStyles(visit.shop.theme.primary_color);
    return {
      body: pageView(page, visit, this.to, styles),
      policy: contentSecurityPolicy(styles, visit.chatOpen),
    };
  }

  private once(key: string, render: () => RenderedPage): RenderedPage {
    if (this.keptVersion !== this.settings.version) this.kept = new Map();
    this.keptVersion = this.settings.version;
    const page = this.kept.get(key) ?? render();
    this.kept.set(key, page);
    return page;
  }
}
