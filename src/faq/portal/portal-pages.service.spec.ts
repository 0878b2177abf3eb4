import { createHash } from 'node:crypto';
import { NEVER } from 'rxjs';
import { readConfig } from '../../config/bridge-config';
import type { ChannelRow, FaqCategoryRow, FaqRow, LocalizedText, SettingsSnapshot } from '../../contract/odoo';
import type { FaqCounters } from '../faq-counters.port';
import type { ShopSettings } from '../../common/shop-settings.port';
import { FaqCatalogService } from '../faq-catalog.service';
import { FaqService } from '../faq.service';
import { PortalPages } from './portal-pages.service';
import { entryAt, slugOf } from './slug';
import type { Visit } from './visit';

function channel(key: string, primary_color: string, default_locale = 'en'): ChannelRow {
  const none = { en: '' };
  return {
    key,
    name: `Shop <${key}>`,
    default_locale,
    schedule: { timezone: 'UTC', use_business_hours: false, hours: [], exceptions: [] },
    texts: { welcome: none, offline: none, greeting: none, fallback: none },
    enable_chatbot: true,
    theme: { primary_color, position: 'right' },
  };
}

function entry(id: string, category_id: string, question: LocalizedText, answer: LocalizedText): FaqRow {
  const counts = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };
  return { id, category_id, question, answer, related_ids: [], ...counts };
}

const categories: FaqCategoryRow[] = [
  { id: 'both', name: { en: 'Everywhere' }, icon: 'fa-star' },
  { id: 'toys', name: { en: 'Toys' }, icon: 'fa-star', channels: ['toys'] },
];
const HOSTILE =
  '</script><script>alert(1)</script><p onclick="x()">Safe <a href="javascript:alert(1)">link</a></p><h3>More</h3>';
const snapshot: SettingsSnapshot = {
  channels: [channel('default', '#0F766E'), channel('toys', '#FFE000', 'ar_SY')],
  engines: [],
  faq_categories: categories,
  faqs: [
    entry('1', 'both', { en: 'Is </title><script> "safe"?', ar: 'هل هذا آمن؟' }, { en: HOSTILE, ar: '<p>نعم</p>' }),
    entry('12', 'both', { en: 'Only English' }, { en: '<p>Yes</p>' }),
    entry('2', 'toys', { ar: 'لعبة', en: 'A toy' }, { ar: '<p>نعم</p>', en: '<p>Yes</p>' }),
  ],
};

function portal(): PortalPages {
  const settings: ShopSettings = {
    version: '1',
    changes: NEVER,
    current: () => snapshot,
    channel: (key) => {
      const found = snapshot.channels.find((row) => row.key === key);
      if (found === undefined) throw new Error('unknown');
      return found;
    },
  };
  const counters: FaqCounters = {
    count: () => Promise.resolve(),
    countedSince: () => Promise.resolve({ views: 0, helpful: 0, notHelpful: 0 }),
  };
  const library = new FaqCatalogService(settings);
  const config = readConfig({
    PUBLIC_URL: 'https://shop.example/chat/',
    SESSION_SECRET: 'a-session-secret-for-tests',
    ODOO_WEBHOOK_SECRET: 'a-webhook-secret-for-tests',
  });
  return new PortalPages(config, settings, library, new FaqService(library, settings, counters));
}

describe('a page of the portal', () => {
  const pages = portal();
  const [hostile, english] = snapshot.faqs;
  const list = (visit: Visit, page = 1) => pages.topics(visit, page)?.body ?? '';
  if (hostile === undefined || english === undefined) throw new Error('no entries');

  it('keeps what an admin wrote inside its place', () => {
    const { body } = pages.entry(pages.visit({}), hostile, false);
    expect(body.match(/<script/g)).toEqual(['<script']); // the structured data alone
    expect(body).toContain('<title>Is &lt;/title&gt;&lt;script&gt; &quot;safe&quot;? · Shop &lt;default&gt;</title>');
    expect(body).not.toMatch(/onclick|javascript:/);
    expect(body).toContain('<h2>More</h2>');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ mainEntity: [{ name: hostile.question['en'] }] });
  });

  it('shows a shop its own answers and those of all, in its language, direction and colour', () => {
    const toys = list(pages.visit({ channel: 'toys' }));
    expect(toys).toContain('<html lang="ar" dir="rtl">');
    expect(toys).toContain('لعبة');
    expect(toys).toContain('--on-brand:#000000');
    expect(toys).toContain('<input type="hidden" name="channel" value="toys">');
    const other = list(pages.visit({}));
    expect(other).toContain('<html lang="en" dir="ltr">');
    expect(other).not.toContain('A toy');
  });

  it('stays below the path that the bridge is reached at', () => {
    const body = list(pages.visit({ lang: 'ar', chat: 'open' }));
    expect(body).toContain('<link rel="canonical" href="https://shop.example/chat/support/faq?lang=ar">');
    expect(body).toContain('src="/chat/widget/storefront-chat.js"');
    expect(body).toContain('action="/chat/support/faq"');
  });

  it('that is not translated says in which language it is, and which page to keep', () => {
    const { body } = pages.entry(pages.visit({ lang: 'ar' }), english, false);
    expect(body).toContain('<article lang="en"');
    expect(body).toContain('<link rel="canonical" href="https://shop.example/chat/support/faq/only-english-12">');
    expect(body).not.toContain('hreflang="ar" href="https');
  });

  it('allows exactly the styles that it carries', () => {
    const { body, policy } = pages.topics(pages.visit({}), 1) ?? { body: '', policy: '' };
    const styles = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
  });

  it('is found by its id alone, the right one', () => {
    const at = (slug: string) => entryAt(slug, snapshot.faqs, 'en')?.id;
    expect([at('only-english-12'), at('whatever-1'), at('12'), at('only-english'), at('-'), at('112')]).toEqual([
      '12',
      '1',
      '12',
      undefined,
      undefined,
      undefined,
    ]);
    expect(slugOf(entry('7', 'both', { en: `${'long '.repeat(60)}?` }, { en: '' }), 'en').length).toBeLessThan(90);
    expect(slugOf(entry('7', 'both', { en: '???' }, { en: '' }), 'en')).toBe('7');
  });
});
