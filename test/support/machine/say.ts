/** Prints a line for the person who watches the run. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
