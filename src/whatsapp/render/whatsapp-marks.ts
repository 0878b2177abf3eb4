/** The little Markdown that agents write, in the marks that WhatsApp shows. Links have no text of their own there. */
import { CODE } from './code-parts';

/** Stands for an asterisk of WhatsApp's until those of Markdown are gone. */
const BOLD = '\u0000';

export function whatsappMarks(markdown: string): string {
  return markdown
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : marksIn(part)))
    .join('');
}

function marksIn(text: string): string {
  return text
    .replace(/\[([^[\]\n]+)\]\((https?:\/\/[^\s)]+)\)/g, (_, label: string, address: string) =>
      label === address ? address : `${label} (${address})`,
    )
    .replace(/\*\*\*(\S(?:[^*\n]*?\S)?)\*\*\*/g, `${BOLD}_$1_${BOLD}`)
    .replace(/\*\*(\S(?:[^\n]*?\S)?)\*\*/g, `${BOLD}$1${BOLD}`)
    .replace(/(?<![*\w])\*(\S(?:[^*\n]*?\S)?)\*(?![*\w])/g, '_$1_')
    .replace(/~~(\S(?:[^\n]*?\S)?)~~/g, '~$1~')
    .replaceAll(BOLD, '*');
}
