/** The settings snapshot of the demo shop, with the current FAQ counts. */
import type { SettingsAnswer } from '../../../contract/odoo';
import type { Shop } from '../shop';

export function settings({ catalogue, store }: Shop, known?: string): SettingsAnswer {
  const { version, snapshot } = catalogue;
  if (known === version) return { version, unchanged: true };
  const faqs = snapshot.faqs.map((faq) => {
    const counts = store.faqCounts.get(faq.id);
    if (!counts) return faq;
    return {
      ...faq,
      view_count: faq.view_count + counts.views,
      helpful_count: faq.helpful_count + counts.helpful,
      not_helpful_count: faq.not_helpful_count + counts.not_helpful,
    };
  });
  return { version, unchanged: false, snapshot: { ...snapshot, faqs } };
}
