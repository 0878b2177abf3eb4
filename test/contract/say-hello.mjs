/**
 * Prints the features of the Odoo that the environment names. A process of its own, as Jest needs the list of cases
 * synchronously.
 */
const { ODOO_URL, ODOO_DB, ODOO_LOGIN, ODOO_API_KEY } = process.env;

async function rpc(service, method, ...args) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'call', params: { service, method, args } });
  const headers = { 'content-type': 'application/json' };
  const { result, error } = await (await fetch(`${ODOO_URL}/jsonrpc`, { method: 'POST', headers, body })).json();
  if (error) throw new Error(error.data.message);
  return result;
}

const uid = await rpc('common', 'authenticate', ODOO_DB, ODOO_LOGIN, ODOO_API_KEY, {});
const hello = await rpc('object', 'execute_kw', ODOO_DB, uid, ODOO_API_KEY, 'storefront.chat.bridge', 'hello', [], {});
process.stdout.write(JSON.stringify(hello.features));
