/** Converts FAQ answers to plain text, for search, excerpts and chat messages. */
import sanitizeHtml from 'sanitize-html';

/** Odoo's editor writes a paragraph into each; a row is a line all the same. */
const CELL = /<(t[hd])\b[^>]*>[^]*?<\/\1>/gi;

export function plainText(html: string): string {
  const spaced = html
    .replace(CELL, (cell) => cell.replace(/<\/?(p|div|br)\b[^>]*>/gi, ' '))
    .replace(/<(br|\/p|\/li|\/h\d|\/div|\/tr)\b[^>]*>/gi, '$&\n')
    .replace(/<li\b[^>]*>/gi, '$&• ')
    .replace(/(<\/t[hd]>)\s*(?=<t[hd])/gi, ' · $1');
  const text = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return unescape(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
