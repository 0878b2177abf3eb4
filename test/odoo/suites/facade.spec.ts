/** The façade contract against a real Odoo, over the protocol of `ODOO_PROTOCOL` or all that it speaks. */
import { describeContract } from '../../contract/contract';
import { realOdoo } from '../../contract/contract-target';

describeContract(realOdoo(process.env));
