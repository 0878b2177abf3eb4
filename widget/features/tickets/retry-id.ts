/** The same id as long as the same is sent again, so that repeating a call does nothing twice. */
export class RetryId {
  private what = '';
  private id = '';

  for(values: object): string {
    const what = JSON.stringify(values);
    if (what !== this.what) this.id = crypto.randomUUID();
    this.what = what;
    return this.id;
  }
}
