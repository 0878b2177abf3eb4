/** Response headers for content that others uploaded: it can run nothing and load nothing, but shops may embed it. */
export const UNTRUSTED_CONTENT_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;
