/** The locale of the chat: the attribute, else the page's, else the browser's. */
export function chosenLocale(attribute: string | null): string {
  const wanted = [attribute, document.documentElement.lang, navigator.language];
  return wanted.map((tag) => tag?.trim().replace('_', '-') ?? '').find(isLocale) ?? 'en';
}

function isLocale(tag: string): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false; // Malformed or empty: the same as none.
  }
}
