/** How each series of Odoo introduces itself. */
export type Series = '18.0' | '19.0';

export function versionInfo(series: Series) {
  return {
    server_version: series,
    server_version_info: [Number.parseInt(series, 10), 0, 0, 'final', 0, ''],
    server_serie: series,
    protocol_version: 1,
  };
}
