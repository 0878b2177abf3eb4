/** The RPC client towards Odoo. */
export { createOdooRpc } from './create-odoo-rpc';
export { type OdooRpc } from './odoo-rpc.port';
export { type OdooRpcClient } from './odoo-rpc.client';
export { OdooUnreachableError } from './odoo.errors';
