/** A parcel of an order. */
export class OrderParcel {
  /** `processing`, `shipped`, `delivered` or `returned`. */
  status: string;
  /** The status in the shopper's language. */
  status_label: string;
  tracking_reference: string | null;
  tracking_url: string | null;
}

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
  /** Of the first parcel that has one. */
  tracking_url: string | null;
  /** Only where the shop's stock knows of any. */
  parcels?: OrderParcel[];
}
