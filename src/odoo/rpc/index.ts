/** The RPC client towards Odoo, as the rest of the `odoo` room sees it. */
export { createOdooRpc, type OdooRpcSettings } from './create-odoo-rpc';
export { ODOO_RPC, type CallOptions, type OdooRpc } from './odoo-rpc.port';
export { type OdooRpcClient, type OnCall } from './odoo-rpc.client';
export { type OdooVersion } from './odoo-version';
export { type OdooProtocol } from './protocol-choice';
export * from './odoo.errors';
