/** An address of a private network for somebody in a test; nobody else has it, in whatever file or process. */
import { randomBytes } from 'node:crypto';

export function anAddress(): string {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  return `10.${a}.${b}.${c}`;
}
