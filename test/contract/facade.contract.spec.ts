/** The façade contract against the stand-in; `test/odoo` has it against a real Odoo. */
import { describeContract } from './contract';
import { standin } from './contract-target';

describeContract(standin('18.0', ['jsonrpc', 'xmlrpc']));
describeContract(standin('19.0', ['jsonrpc', 'xmlrpc', 'json2']));
