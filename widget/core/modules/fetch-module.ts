/**
 * Fetches a module as a file before it is imported. A browser remembers that it could not fetch a module, and never asks for it
 * again (https://html.spec.whatwg.org/#fetch-a-single-module-script); a file it asks for as often as it is told to.
 */

/** @param address relative to the file that this is built into. @returns its text; rejects when it cannot be had now. */
export async function fetchFile(address: string): Promise<string> {
  const response = await fetch(new URL(address, import.meta.url));
  if (response.ok) return response.text();
  throw new Error(address);
}

/** Imports a module out of the cache, in which it is now. */
export const fetchModule = <Module>(address: string): Promise<Module> =>
  fetchFile(address).then(() => import(address) as Promise<Module>);
