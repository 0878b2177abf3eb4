/** The names of ticket statuses in the shopper's language. */
import type { TicketStatus } from '../contract/odoo';

const LABELS: Readonly<Record<TicketStatus, { readonly en: string; readonly bn: string }>> = {
  open: { en: 'open', bn: 'খোলা আছে' },
  in_progress: { en: 'being worked on', bn: 'কাজ চলছে' },
  waiting_customer: { en: 'waiting for your answer', bn: 'আপনার উত্তরের অপেক্ষায়' },
  resolved: { en: 'resolved', bn: 'সমাধান হয়েছে' },
  closed: { en: 'closed', bn: 'বন্ধ করা হয়েছে' },
};

export function ticketStatusLabel(status: TicketStatus, locale: string): string {
  return LABELS[status][locale.toLowerCase().startsWith('bn') ? 'bn' : 'en'];
}
