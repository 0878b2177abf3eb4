/** The façade contract: one suite for the stand-in and for a real Odoo. */
import { agentPictureCases } from './cases/agent-pictures.cases';
import { agentCases } from './cases/agents.cases';
import { analyticsCases } from './cases/analytics.cases';
import { attachmentCases } from './cases/attachments.cases';
import { botAnswersCases } from './cases/bot-answers.cases';
import { cannedResponseCases } from './cases/canned-responses.cases';
import { consentCases } from './cases/consent.cases';
import { contextCases } from './cases/context.cases';
import { conversationCases } from './cases/conversation.cases';
import { coreCases } from './cases/core.cases';
import { customFieldCases } from './cases/custom-fields.cases';
import { figuresCases } from './cases/figures.cases';
import { rejectedPatternsCases } from './cases/rejected-patterns.cases';
import { orderWatchCases } from './cases/order-watch.cases';
import { privacyCases } from './cases/privacy.cases';
import { productCases } from './cases/products.cases';
import { lookCases } from './cases/looks.cases';
import { refusalCases } from './cases/refusal.cases';
import { shopperTicketCases } from './cases/shopper-tickets.cases';
import { managedConversationCases } from './cases/managed-conversations.cases';
import { staffTicketCases } from './cases/staff-tickets.cases';
import { orderCases, staffCases } from './cases/staff.cases';
import { ticketCategoryCases } from './cases/ticket-categories.cases';
import { ticketFeedbackCases } from './cases/ticket-feedback.cases';
import { staffTicketFileCases } from './cases/staff-ticket-files.cases';
import { ticketFileCases } from './cases/ticket-files.cases';
import { transcriptMailCases } from './cases/transcript-mail.cases';
import { unansweredCases } from './cases/unanswered.cases';
import { whatsappNumberCases } from './cases/whatsapp-numbers.cases';
import { whatsAppChatCases } from './cases/whatsapp-chats.cases';
import type { Target, TargetInUse, TargetKind } from './contract-target';

/** One line for each file of cases. */
const CASES: readonly ((target: TargetInUse) => void)[] = [
  conversationCases,
  consentCases,
  contextCases,
  refusalCases,
  orderCases,
  orderWatchCases,
  staffCases,
  shopperTicketCases,
  figuresCases,
  analyticsCases,
  ticketFeedbackCases,
  ticketFileCases,
  staffTicketFileCases,
  transcriptMailCases,
  managedConversationCases,
  whatsAppChatCases,
  staffTicketCases,
  customFieldCases,
  ticketCategoryCases,
  agentCases,
  agentPictureCases,
  cannedResponseCases,
  unansweredCases,
  botAnswersCases,
  rejectedPatternsCases,
  attachmentCases,
  privacyCases,
  productCases,
  lookCases,
  whatsappNumberCases,
];

export function describeContract(kind: TargetKind): void {
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
