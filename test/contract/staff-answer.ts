/** Unwraps the façade's answer to staff; a refusal fails the test. */
export function granted<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  const isGranted = (value: T): value is Extract<T, { readonly ok: true }> => value.ok;
  if (!isGranted(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}
