/** The FAQ as each channel shows it, always of the newest settings. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { ProblemError } from '../common/problem.error';
import type { FaqRow, SettingsSnapshot } from '../contract/odoo';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { FaqShelf, FaqShelves } from './search/faq-catalog';

@Injectable()
export class FaqLibrary implements OnModuleDestroy {
  private readonly listening: Subscription;
  private shelves: FaqShelves | undefined;

  constructor(@Inject(SHOP_SETTINGS) private readonly settings: ShopSettings) {
    this.listening = settings.changes.subscribe((snapshot) => this.fill(snapshot));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
  }

  /** Throws while there are no settings yet. */
  shelf(channel: string): FaqShelf {
    return (this.shelves ?? this.fill(this.settings.current())).of(channel);
  }

  private fill(snapshot: SettingsSnapshot): FaqShelves {
    this.shelves = FaqShelves.filledWith(snapshot, this.shelves);
    return this.shelves;
  }
}

/** Throws when there is no such entry among these. */
export function entryOf(faqs: readonly FaqRow[], id: string): FaqRow {
  const faq = faqs.find((row) => row.id === id);
  if (faq === undefined) throw new ProblemError('FAQ.UNKNOWN');
  return faq;
}
