/** Renders the pages of the portal from the settings. Lists are cached until the settings change. */
import { Inject, Injectable } from '@nestjs/common';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import type { FaqRow } from '../../contract/odoo';
import { DEFAULT_CHANNEL } from '../../conversation/default-channel';
import { SHOP_SETTINGS, ShopSettings } from '../../common/shop-settings.port';
import { FaqCatalogService } from '../faq-catalog.service';
import { FaqService } from '../faq.service';
import { Query, given } from './portal-query';
import { entryPageOf } from './entry-page';
import { PortalAddresses } from './portal-addresses';
import { contentSecurityPolicy } from './portal-policy';
import { portalStyles } from './portal.styles';
import { listPage } from './listing';
import { sitemapOf } from './sitemap';
import { topicsPageOf } from './topics-page';
import { Page, pageView } from './views/page.view';
import { resultsView } from './views/results.view';
import { errorView } from './views/error.view';
import { Visit, visitTo } from './visit';

export interface RenderedPage {
  readonly body: string;
  readonly policy: string;
}

@Injectable()
export class PortalPages {
  readonly to: PortalAddresses;
  private cached = new Map<string, RenderedPage>();
  private cachedVersion: string | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) config: BridgeConfig,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    private readonly catalog: FaqCatalogService,
    private readonly faq: FaqService,
  ) {
    this.to = new PortalAddresses(config.publicUrl);
  }

  /** Throws `ChannelUnknown` and `ShopNotReady`. */
  visit(query: Query): Visit {
    const shop = this.settings.channel(given(query, 'channel') ?? DEFAULT_CHANNEL);
    return visitTo(shop, this.catalog.of(shop.key), given(query, 'lang'), given(query, 'chat') === 'open');
  }

  /** A page of the list of all answers; undefined when there is no such page. */
  topics(visit: Visit, number: number): RenderedPage | undefined {
    const page = listPage(visit.faq, number);
    if (page === undefined) return undefined;
    return this.cachedPage(`${visit.channel} ${visit.language} ${String(visit.chatOpen)} ${number}`, () =>
      this.render(visit, topicsPageOf(visit, page, this.to)),
    );
  }

  async results(visit: Visit, query: string): Promise<RenderedPage> {
    const { to } = this;
    const hits = await this.faq.search(visit.channel, query, visit.language);
    const found = hits.flatMap((hit) => {
      const faq = visit.faq.faqs.find((row) => row.id === hit.id);
      return faq === undefined ? [] : [{ ...hit, path: to.entry(visit, faq) }];
    });
    return this.render(visit, {
      title: `${visit.say('found')} “${query}”`,
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

  error(visit: Visit, isMissing: boolean): RenderedPage {
    const home = this.to.topics(visit);
    return this.render(visit, {
      title: isMissing ? visit.say('missingTitle') : visit.say('errorTitle'),
      main: errorView(isMissing, home, visit),
      alternates: [],
      elsewhere: (language) => this.to.topics({ ...visit, language }),
      chatPath: this.to.topics(visit, { chat: 'open' }),
    });
  }

  /** Covers every channel that has answers. */
  sitemap(): string {
    return this.cachedPage('sitemap', () => ({ body: sitemapOf(this.allChannels(), this.to), policy: '' })).body;
  }

  private allChannels(): Visit[] {
    const { channels } = this.settings.current();
    return channels
      .map((shop) => visitTo(shop, this.catalog.of(shop.key), undefined, false))
      .filter(({ faq }) => faq.faqs.length > 0);
  }

  private render(visit: Visit, page: Page): RenderedPage {
    const styles = portalStyles(visit.shop.theme.primary_color);
    return {
      body: pageView(page, visit, this.to, styles),
      policy: contentSecurityPolicy(styles, visit.chatOpen),
    };
  }

  private cachedPage(key: string, render: () => RenderedPage): RenderedPage {
    if (this.cachedVersion !== this.settings.version) this.cached = new Map();
    this.cachedVersion = this.settings.version;
    const page = this.cached.get(key) ?? render();
    this.cached.set(key, page);
    return page;
  }
}
