/** Makes questions comparable: NFC, lower case, Bengali digits as ASCII, nothing unseen, one space between words. */
const BENGALI_ZERO = 0x09e6;
/** Zero-width characters and joiners, soft hyphens, marks that turn the direction of writing. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

export function normalize(text: string): string {
  return visible(text)
    .toLowerCase()
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What one would see of it, NFC: also for what admins write, who paste unseen characters as shoppers do. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC');
}

/** Words of any script, Bengali vowel signs included. */
export function words(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
