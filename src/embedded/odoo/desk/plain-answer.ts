/** The HTML of an answer of the FAQ as plain text, as an agent types it: a line for each block, a dash before items, a dot between cells. */

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};

export function plainAnswer(html: string): string {
  return html
    .replace(/<li[^>]*>/g, '\n- ')
    .replace(/<\/t[dh]>\s*(?=<t[dh][\s>])/g, ' · ')
    .replace(/<br[^>]*>|<\/?(?:p|div|ul|ol|h\d|table|tr)[^>]*>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|#39|nbsp|amp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
