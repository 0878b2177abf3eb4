/** Variables that a suite cannot do without, in the order asked for; says which are missing. */
export function needed<N extends readonly string[]>(env: NodeJS.ProcessEnv, ...names: N): { [K in keyof N]: string } {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')} to run this.`);
  return names.map((name) => env[name]) as { [K in keyof N]: string };
}
