/** Somebody else's shop: one page of plain HTML on an origin of its own. */
import { listen } from '../support/local-server';

export interface ForeignShop {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param policy content security policy of the page; empty for none
 * @param headers others that the page comes with
 */
export async function startForeignShop(
  html: string,
  policy = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<ForeignShop> {
  const { url, close } = await listen((_request, response) => {
    if (policy !== '') response.setHeader('Content-Security-Policy', policy);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  return { url, stop: close };
}
