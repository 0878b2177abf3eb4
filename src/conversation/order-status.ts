/** The names of order and parcel statuses in the shopper's language. */
import type { OrderStatus, ParcelStatus } from '../contract/odoo';

const LABELS: Readonly<Record<OrderStatus | ParcelStatus, { readonly en: string; readonly bn: string }>> = {
  processing: { en: 'being prepared', bn: 'প্রস্তুত হচ্ছে' },
  shipped: { en: 'on its way', bn: 'পথে আছে' },
  delivered: { en: 'delivered', bn: 'পৌঁছে দেওয়া হয়েছে' },
  returned: { en: 'sent back', bn: 'ফেরত এসেছে' },
  cancelled: { en: 'cancelled', bn: 'বাতিল' },
};

export function orderStatusLabel(status: OrderStatus | ParcelStatus, locale: string): string {
  return LABELS[status][locale.toLowerCase().startsWith('bn') ? 'bn' : 'en'];
}
