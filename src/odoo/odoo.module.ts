/** The only module that talks to Odoo: provides the ports that Odoo implements. */
import { DynamicModule, Global, Inject, Module, OnApplicationShutdown } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module';
import { PICTURES } from '../pictures/pictures.port';
import { CLOSING_LINES, CONSENT_LINES, DESK, WAIT_DISPLAY } from '../conversation/ports';
import { DESK_ABILITIES } from '../bot/orders/desk-abilities.port';
import { DESK_FILES } from '../attachments/desk-files.port';
import { DESK_HEALTH } from '../observability/health.port';
import { ORDER_BOOK } from '../bot/orders/order-book.port';
import { SHOP_SETTINGS } from '../common/shop-settings.port';
import { STAFF_DESK } from '../staff/staff-desk.port';
import { BOT_DIAGNOSTICS } from '../bot/matchers/diagnostics.port';
import { TICKET_DESK } from '../tickets/ticket-desk.port';
import { AddonFeatures } from './adapters/addon-features.adapter';
import { OdooFacade } from './rpc/odoo-facade';
import { Acknowledger } from './webhook/acknowledger.service';
import { InboundEvents } from './webhook/inbound-events.service';
import { BotTestController } from './webhook/bot-test.controller';
import { ConnectionController } from './webhook/connection.controller';
import { ContinueController } from './webhook/continue.controller';
import { SuggestController } from './webhook/suggest.controller';
import { OdooTemplatesController } from './webhook/templates.controller';
import { WebhookController } from './webhook/webhook.controller';
import { OdooPictures } from './adapters/pictures.adapter';
import { OdooDesk } from './adapters/desk.adapter';
import { OdooDeskFiles } from './adapters/desk-files.adapter';
import { OdooOrderBook } from './adapters/order-book.adapter';
import { OdooStaffDesk } from './adapters/staff-desk.adapter';
import { OdooBotDiagnostics } from './adapters/diagnostics.adapter';
import { OdooTicketDesk } from './adapters/ticket-desk.adapter';
import { OdooHealth } from './adapters/odoo-health.adapter';
import { OutboxDrain } from './outbox/outbox-drain.service';
import { OutboxProcessor } from './outbox/outbox.processor';
import { ErasedConversations } from './privacy/erased-conversations.service';
import { PrivacyTasks } from './privacy/privacy-tasks.service';
import { ODOO_RPC, OdooRpc } from './rpc/odoo-rpc.port';
import { OutboxBatcher } from './outbox/outbox-batcher.service';
import { OdooSettings } from './settings/odoo-settings.service';
import { WHATSAPP_NUMBERS } from '../whatsapp/numbers.port';
import { WhatsAppTestController } from './whatsapp/whatsapp-test.controller';
import { TroublesReport } from './whatsapp/troubles-report.service';
import { OdooWhatsAppNumbers } from './whatsapp/odoo-whatsapp-numbers.service';

const PORTS = [
  { provide: PICTURES, useClass: OdooPictures },
  { provide: DESK, useClass: OdooDesk },
  { provide: DESK_ABILITIES, useExisting: AddonFeatures },
  { provide: DESK_FILES, useClass: OdooDeskFiles },
  { provide: STAFF_DESK, useClass: OdooStaffDesk },
  { provide: BOT_DIAGNOSTICS, useClass: OdooBotDiagnostics },
  { provide: TICKET_DESK, useClass: OdooTicketDesk },
  { provide: DESK_HEALTH, useClass: OdooHealth },
  { provide: ORDER_BOOK, useClass: OdooOrderBook },
  { provide: SHOP_SETTINGS, useExisting: OdooSettings },
  { provide: CONSENT_LINES, useExisting: OdooSettings },
  { provide: WAIT_DISPLAY, useExisting: OdooSettings },
  { provide: CLOSING_LINES, useExisting: OdooSettings },
  { provide: WHATSAPP_NUMBERS, useExisting: OdooWhatsAppNumbers },
];

@Global()
@Module({})
export class OdooModule implements OnApplicationShutdown {
  constructor(@Inject(ODOO_RPC) private readonly rpc: OdooRpc) {}

  static over(rpc: OdooRpc): DynamicModule {
    return {
      module: OdooModule,
      imports: [ConversationModule],
      controllers: [
        WebhookController,
        BotTestController,
        ConnectionController,
        ContinueController,
        SuggestController,
        OdooTemplatesController,
        WhatsAppTestController,
      ],
      providers: [
        { provide: ODOO_RPC, useValue: rpc },
        OdooFacade,
        AddonFeatures,
        OutboxDrain,
        OutboxBatcher,
        OutboxProcessor,
        InboundEvents,
        Acknowledger,
        ErasedConversations,
        PrivacyTasks,
        OdooSettings,
        OdooWhatsAppNumbers,
        TroublesReport,
        ...PORTS,
      ],
      exports: PORTS.map((port) => port.provide),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rpc.close();
  }
}
