/** The canned responses that all agents share, with their translations, read from the addon's own data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ticketCategory, type LocalizedText, type TicketCategory } from '../../../contract/odoo';

export interface SharedResponse {
  readonly shortcut: string;
  readonly content: LocalizedText;
  readonly category: TicketCategory;
}

const ADDON = join(__dirname, '../../../../odoo-addon/storefront_chat');
const LANGUAGES = ['bn', 'ar'];
const RECORD = /<record id="(\w+)" model="mail\.canned\.response">(.*?)<\/record>/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

export function readSharedResponses(): SharedResponse[] {
  const xml = readFileSync(join(ADDON, 'data/canned_responses.xml'), 'utf8');
  const words = new Map(LANGUAGES.map((language) => [language, translationsOf(language)]));
  return [...xml.matchAll(RECORD)].map(([, id = '', body = '']) => {
    const field = (name: string) => new RegExp(`<field name="${name}">(.*?)</field>`, 's').exec(body)?.[1] ?? '';
    const translated = LANGUAGES.flatMap((language) => {
      const text = words.get(language)?.get(id);
      return text ? [[language, text] as const] : [];
    });
    return {
      shortcut: plain(field('source')),
      content: { en: plain(field('substitution')), ...Object.fromEntries(translated) },
      category: ticketCategory.parse(field('storefront_category')),
    };
  });
}

/** Record → its text, from the lines of a catalogue of gettext. */
function translationsOf(language: string): Map<string, string> {
  const entries = readFileSync(join(ADDON, `i18n/${language}.po`), 'utf8').split('\n\n');
  return new Map(
    entries.flatMap((entry) => {
      const text = quoted(entry.slice(entry.indexOf('\nmsgstr ')));
      const ids = [...entry.matchAll(/mail\.canned\.response,substitution:storefront_chat\.(\w+)/g)];
      return ids.map(([, id = '']) => [id, text] as const);
    }),
  );
}

function quoted(lines: string): string {
  const parts = [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part = '']) => part);
  return parts.join('').replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}

function plain(text: string): string {
  return text.trim().replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
