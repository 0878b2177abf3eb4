/** Removes trailing slashes from an address or a path, so that another path can be appended. */
export function withoutTrailingSlashes(text: string): string {
  return text.replace(/(?<!\/)\/+$/, '');
}
