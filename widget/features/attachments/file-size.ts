/** "3.4 MB", "৩.৪ মেগাবাইট": the size of a file as the language writes it. */
const KILOBYTE = 1024;

export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= KILOBYTE * KILOBYTE;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = bytes / (isLarge ? KILOBYTE * KILOBYTE : KILOBYTE);
  const style = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, style).format(isLarge ? value : Math.max(1, Math.round(value)));
}
