/** An order as its owner may see it. */
export class Order {
  /** @example "S00042" */
  name: string;
  /** `processing`, `shipped`, `delivered` or `cancelled`. */
  status: string;
  /** The status in the shopper's language. */
  status_label: string;
  estimated_delivery: string | null;
  placed_at: string;
  lines_count: number;
  tracking_url: string | null;
}
