/** Records of the addon's own data files, with the translations of one of their texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../../contract/odoo';

export interface AddonRecord {
  /** The text of a field as it stands in the file, or the id that it refers to; empty without one. */
  readonly field: (name: string) => string;
  /** The translated field in all languages. */
  readonly text: LocalizedText;
}

const ADDON = join(__dirname, '../../../../odoo-addon/storefront_chat');
const LANGUAGES = ['bn', 'ar'];
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Those of `model` in this file; `translated` is its field with translations. */
export function addonRecords(file: string, model: string, translated: string): AddonRecord[] {
  const xml = readFileSync(join(ADDON, file), 'utf8');
  const record = new RegExp(`<record id="(\\w+)" model="${model}">(.*?)</record>`, 'gs');
  const words = LANGUAGES.map((language) => [language, translationsOf(language, `${model},${translated}`)] as const);
  return [...xml.matchAll(record)].map(([, id = '', body = '']) => {
    const field = (name: string) => {
      const found = new RegExp(`<field name="${name}"(?: ref="(\\w+)"/>|>(.*?)</field>)`, 's').exec(body);
      return plain(found?.[1] ?? found?.[2] ?? '');
    };
    const others = words.flatMap(([language, texts]) => {
      const text = texts.get(id);
      return text ? [[language, text] as const] : [];
    });
    return { field, text: { en: field(translated), ...Object.fromEntries(others) } };
  });
}

/** Record → its text, from the lines of a catalogue of gettext. */
function translationsOf(language: string, field: string): Map<string, string> {
  const entries = readFileSync(join(ADDON, `i18n/${language}.po`), 'utf8').split('\n\n');
  const named = new RegExp(`model:${field.replaceAll('.', '\\.')}:storefront_chat\\.(\\w+)`, 'g');
  return new Map(
    entries.flatMap((entry) => {
      const text = quoted(entry.slice(entry.indexOf('\nmsgstr ')));
      return [...entry.matchAll(named)].map(([, id = '']) => [id, text] as const);
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
