/** A line of the shop that may name its shopper: `Thank you, {name}!` */

const PLACEHOLDER = '{name}';
const MOST = 60;
/** What names are not made of could become a link or markup where the line is shown. */
const FOREIGN = /[^\p{L}\p{M}\p{N}\s\u200C\u200D.'’-]/gu;

/** Who has no name is not named, and the sentence closes around the gap: `Thank you!` */
export function named(text: string, name: string | undefined): string {
  if (!text.includes(PLACEHOLDER)) return text;
  const shown = (name ?? '').replace(FOREIGN, '').replace(/\s+/g, ' ').trim().slice(0, MOST);
  return shown === '' ? unnamed(text) : text.replaceAll(PLACEHOLDER, shown);
}

function unnamed(text: string): string {
  return text.split('\n').map(unnamedLine).join('\n');
}

function unnamedLine(line: string): string {
  if (!line.includes(PLACEHOLDER)) return line;
  const begins = line.trimStart().startsWith(PLACEHOLDER);
  const rest = line
    .replace(/^\s*\{name\}[\s,،、:!—–-]*/u, '')
    .replace(/[\s,،、]{0,9}\{name\}/gu, '')
    .trim();
  return begins ? rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : rest;
}
