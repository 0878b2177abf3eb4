/** Content security policy of the portal: its own styles, and the widget where the chat is open. */
import { createHash } from 'node:crypto';

export function contentSecurityPolicy(styles: string, chatOpen: boolean): string {
  const hash = createHash('sha256').update(styles).digest('base64');
  const chat = chatOpen
    ? ["script-src 'self'", "connect-src 'self' ws: wss:", "img-src 'self' https: data: blob:"]
    : ["img-src 'self' data:"];
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...chat,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
