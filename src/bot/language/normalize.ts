/** Normalises questions: NFKC, lower case, Bengali and Arabic digits as ASCII, no invisible characters, single spaces. */
/** The zeros of Bengali, Arabic, and Persian and Urdu; nine digits follow each. */
const ZEROS = [0x09e6, 0x0660, 0x06f0];
/** Zero-width characters and joiners, soft hyphens, direction marks. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

const REPEATED = /(\p{L})\1{2,}/gu;
const ONE_LETTER = /^(.)\1*$/u;

export function normalize(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[০-৯٠-٩۰-۹]/g, ascii)
    .replace(/\s+/g, ' ')
    .trim();
}

function ascii(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}

/** The visible characters, NFC. Also for texts of admins, who paste invisible characters as shoppers do. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC');
}

/** Words of any script, Bengali vowel signs included; a repeated letter (`pleaaase`) counts once. */
export function words(text: string): string[] {
  const said = normalize(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return said.map((word) => (ONE_LETTER.test(word) ? word : word.replace(REPEATED, '$1')));
}
