import { uniqueId } from '../../core/api/unique-id';

/** An idempotency key that stays the same as long as the same values are sent again. */
export class RetryId {
  private what = '';
  private id = '';

  for(values: object): string {
    const what = JSON.stringify(values);
    if (what !== this.what) this.id = uniqueId();
    this.what = what;
    return this.id;
  }
}
