/** Does something for many, some at a time: what each needs is not in memory for all of them at once. */
const AT_ONCE = 10;

/** The results, in the order of `items`. */
export async function inSteps<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return results;
}
