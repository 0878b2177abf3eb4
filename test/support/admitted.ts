/** Counts the requests that a limit admits. */

/** Asks at once; every refusal must be a 429 that says when to come back. */
export async function admitted(times: number, ask: (at: number) => Promise<Response>): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: times }, async (_, at) => {
      const answer = await ask(at);
      const text = await answer.text();
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text };
    }),
  );
  const refused = answers.filter(({ status }) => status === 429);
  for (const { retryAfter, text } of refused) {
    expect(JSON.parse(text)).toMatchObject({ status: 429, code: 'RATE.LIMITED' });
    expect(Number(retryAfter)).toBeGreaterThan(0);
  }
  return answers.length - refused.length;
}
