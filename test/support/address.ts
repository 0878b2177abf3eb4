/** Everybody comes from an address of their own, as a proxy would tell it: limits count by address. */
let people = 0;

export function anAddress(): string {
  people += 1;
  return `10.${process.pid % 256}.${Math.floor(people / 254) % 256}.${(people % 254) + 1}`;
}
