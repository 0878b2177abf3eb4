/** The FAQ as each channel shows it, always of the newest settings. */
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { problems } from '../common/problems';
import type { FaqRow } from '../contract/facade';
import { SHOP_SETTINGS, ShopSettings } from '../conversation/ports';
import { FaqShelf, FaqShelves } from '../faq-index/faq-shelves';

@Injectable()
export class FaqLibrary implements OnModuleDestroy {
  private readonly listening: Subscription;
  private shelves: FaqShelves | undefined;

  constructor(@Inject(SHOP_SETTINGS) private readonly settings: ShopSettings) {
    this.listening = settings.changes.subscribe((snapshot) => (this.shelves = new FaqShelves(snapshot)));
  }

  onModuleDestroy(): void {
    this.listening.unsubscribe();
  }

  /** Throws while there are no settings yet. */
  shelf(channel: string): FaqShelf {
    this.shelves ??= new FaqShelves(this.settings.current());
    return this.shelves.of(channel);
  }
}

/** Throws when there is no such entry among these. */
export function entryOf(faqs: readonly FaqRow[], id: string): FaqRow {
  const faq = faqs.find((row) => row.id === id);
  if (faq === undefined) throw problems.faqUnknown();
  return faq;
}
