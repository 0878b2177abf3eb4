/** Meta did not answer a question about a number, or not as it should. */
export class GraphUnavailable extends Error {
  constructor(cause: unknown) {
    super('The Graph API did not answer.', { cause });
    this.name = 'GraphUnavailable';
  }
}
