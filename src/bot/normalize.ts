/** Makes questions comparable: NFC, lower case, Bengali digits as ASCII, one space between words. */
const BENGALI_ZERO = 0x09e6;

export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of any script, Bengali vowel signs included. */
export function words(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
