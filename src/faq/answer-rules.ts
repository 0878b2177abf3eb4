/** Sanitising rules for FAQ answers of admins. */
import type { IOptions } from 'sanitize-html';

export const ANSWER_RULES: IOptions = {
  allowedTags: [
    'p',
    'br',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'a',
    'h3',
    'h4',
    'blockquote',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  transformTags: {
    a: (_tag, attributes) => ({
      tagName: 'a',
      attribs: { href: attributes['href'] ?? '#', rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
  },
};
