/** The current FAQ of each channel. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { ProblemError } from '../common/problem.error';
import type { FaqRow, SettingsSnapshot } from '../contract/odoo';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { ChannelFaq, FaqCatalog } from './search/faq-catalog';

@Injectable()
export class FaqCatalogService implements OnModuleDestroy {
  private readonly subscription: Subscription;
  private catalog: FaqCatalog | undefined;

  constructor(@Inject(SHOP_SETTINGS) private readonly settings: ShopSettings) {
    this.subscription = settings.changes.subscribe((snapshot) => this.rebuild(snapshot));
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }

  /** Throws while there are no settings yet. */
  of(channel: string): ChannelFaq {
    return (this.catalog ?? this.rebuild(this.settings.current())).of(channel);
  }

  private rebuild(snapshot: SettingsSnapshot): FaqCatalog {
    this.catalog = FaqCatalog.from(snapshot, this.catalog);
    return this.catalog;
  }
}

/** Throws when none of the entries has this id. */
export function entryOf(faqs: readonly FaqRow[], id: string): FaqRow {
  const faq = faqs.find((row) => row.id === id);
  if (faq === undefined) throw new ProblemError('FAQ.UNKNOWN');
  return faq;
}
