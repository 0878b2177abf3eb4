/** Text as part of an address. Half a character, which `encodeURIComponent` throws at, is written as what readers put in its place. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

export function inAddress(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'));
}
