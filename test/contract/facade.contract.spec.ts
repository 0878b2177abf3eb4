/** The façade contract: one suite, against the stand-in always and against a real Odoo when there is one. */
import { agentPictureCases } from './cases/agent-pictures.cases';
import { agentCases } from './cases/agents.cases';
import { attachmentCases } from './cases/attachments.cases';
import { botAnswersCases } from './cases/bot-answers.cases';
import { cannedResponseCases } from './cases/canned-responses.cases';
import { conversationCases } from './cases/conversation.cases';
import { coreCases } from './cases/core.cases';
import { figuresCases } from './cases/figures.cases';
import { rejectedPatternsCases } from './cases/rejected-patterns.cases';
import { orderWatchCases } from './cases/order-watch.cases';
import { refusalCases } from './cases/refusal.cases';
import { shopperTicketCases } from './cases/shopper-tickets.cases';
import { staffTicketCases } from './cases/staff-tickets.cases';
import { orderCases, staffCases } from './cases/staff.cases';
import { ticketFeedbackCases } from './cases/ticket-feedback.cases';
import { unansweredCases } from './cases/unanswered.cases';
import { realOdoo, standin, type Target, type TargetInUse, type TargetKind } from './contract-target';

/** One line for each file of cases. */
const CASES: readonly ((target: TargetInUse) => void)[] = [
  conversationCases,
  refusalCases,
  orderCases,
  orderWatchCases,
  staffCases,
  shopperTicketCases,
  figuresCases,
  ticketFeedbackCases,
  staffTicketCases,
  agentCases,
  agentPictureCases,
  cannedResponseCases,
  unansweredCases,
  botAnswersCases,
  rejectedPatternsCases,
  attachmentCases,
];

function contract(kind: TargetKind): void {
  if (kind.skip) {
    console.warn(`real Odoo: skipped, ${kind.skip} (ODOO_SERIES from 19.0 on) to run the façade contract against it`);
    describe.skip(`${kind.name}, skipped: ${kind.skip}`, () => it('keeps the façade contract', () => undefined));
    return;
  }
  describe(kind.name, () => {
    let running: Target | undefined;
    const up = (): Target => {
      if (!running) throw new Error('the target is not up');
      return running;
    };
    const target: TargetInUse = Object.assign(up, { features: kind.features, kind: kind.name });
    beforeAll(async () => {
      running = await kind.start();
      await running.desk.start();
    });
    afterAll(async () => {
      await running?.desk.stop();
      await running?.close();
    });
    for (const protocol of kind.protocols) coreCases(target, protocol);
    for (const cases of CASES) cases(target);
  });
}

contract(standin('18.0', ['jsonrpc', 'xmlrpc']));
contract(standin('19.0', ['jsonrpc', 'xmlrpc', 'json2']));
contract(realOdoo(process.env));
