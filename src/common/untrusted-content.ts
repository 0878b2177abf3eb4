/** How content that others made is answered: shown alone it runs nothing and reaches nothing; shops may show it. */
export const LOCKED_UP = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;
