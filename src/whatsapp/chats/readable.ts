/** Everything that is no text, in words that agents can read. */
import { translate } from '../../i18n/translate';
import { markdownOf } from '../render/markdown-of';
import type { Said } from '../inbox/inbound.port';

export function readable(said: Exclude<Said, { kind: 'pressed' }>, locale: string): string {
  switch (said.kind) {
    case 'text':
      return said.text;
    case 'media':
      return [translate(locale, `whatsapp.${said.type}`), said.name, markdownOf(said.caption ?? '')]
        .filter(Boolean)
        .join('\n');
    case 'place':
      return [`📍 ${said.name}`.trim(), `https://www.google.com/maps?q=${said.at.join(',')}`].join('\n');
    case 'people':
      return said.people.map(({ name, phones }) => `👤 ${[name, ...phones].join(', ')}`).join('\n');
    case 'items':
      return said.items.map(({ id, quantity }) => `🛒 ${quantity} × ${id}`).join('\n');
    case 'reaction':
      return said.emoji === ''
        ? translate(locale, 'whatsapp.reaction_gone')
        : translate(locale, 'whatsapp.reaction', { emoji: said.emoji });
    case 'edited':
      return translate(locale, 'whatsapp.edited', { text: markdownOf(said.text) });
    case 'deleted':
    case 'moved':
    case 'unsupported':
      return translate(locale, `whatsapp.${said.kind}`);
  }
}

/** They ask for nothing: they are put on record, and the bot says nothing to them. */
export function isRemark({ kind }: Said): boolean {
  return kind === 'reaction' || kind === 'edited' || kind === 'deleted' || kind === 'moved';
}
