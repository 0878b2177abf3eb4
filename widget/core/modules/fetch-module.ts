/**
 * Fetches a module as a file before it is imported. A browser that failed to import a module remembers that and never requests
 * it again (https://html.spec.whatwg.org/#fetch-a-single-module-script); a failed `fetch` can be repeated.
 */

/**
 * On a line that is half dead it gives up after 30 s.
 *
 * @param address relative to the file that this is built into. @returns its text; rejects when it cannot be had now.
 */
export async function fetchFile(address: string): Promise<string> {
  const response = await fetch(new URL(address, import.meta.url), { signal: AbortSignal.timeout(3e4) });
  if (response.ok) return response.text();
  throw new Error(address);
}

/** Imports a module out of the cache, in which it is now. */
export const fetchModule = <Module>(address: string): Promise<Module> =>
  fetchFile(address).then(() => import(address) as Promise<Module>);
