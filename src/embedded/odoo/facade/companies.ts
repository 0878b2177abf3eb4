/** The company whose data a channel may show, as in the addon. */
import type { SettingsSnapshot } from '../../../contract/odoo';

/** Undefined: data of every company. Null: of none, for there is no such channel, or none is named where companies differ. */
export function companyOf({ channels }: SettingsSnapshot, channel: string | undefined): string | undefined | null {
  if (channel === undefined) {
    const companies = [...new Set(channels.map(({ company }) => company))];
    return companies.length === 1 ? companies[0] : null;
  }
  const row = channels.find(({ key }) => key === channel);
  return row === undefined ? null : row.company;
}
