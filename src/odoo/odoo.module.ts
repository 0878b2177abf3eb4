/** The only room that says "Odoo": binds the core's ports to the façade. */
import { DynamicModule, Global, Inject, Module, OnApplicationShutdown } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module';
import {
  AGENT_PICTURES,
  DESK,
  DESK_ABILITIES,
  DESK_FILES,
  DESK_VITALS,
  ORDER_BOOK,
  SHOP_SETTINGS,
  STAFF_DESK,
  TEACHING_NOTES,
  TICKET_DESK,
} from '../conversation/ports';
import { AddonFeatures } from './addon-features.service';
import { CheckedOdoo } from './checked-odoo';
import { Acknowledger } from './feed/acknowledger.service';
import { FeedService } from './feed/feed.service';
import { BotTestController } from './feed/bot-test.controller';
import { RingController } from './feed/ring.controller';
import { OdooAgentPictures } from './odoo-agent-pictures.adapter';
import { OdooDesk } from './odoo-desk.adapter';
import { OdooDeskFiles } from './odoo-desk-files.adapter';
import { OdooOrderBook } from './odoo-order-book.adapter';
import { OdooStaffDesk } from './odoo-staff.adapter';
import { OdooTeachingNotes } from './odoo-teaching-notes.adapter';
import { OdooTicketDesk } from './odoo-ticket-desk.adapter';
import { OdooVitals } from './odoo.vitals';
import { OutboxDrain } from './outbox/outbox-drain.service';
import { OutboxProcessor } from './outbox/outbox.processor';
import { ODOO_RPC, OdooRpc } from './rpc/odoo-rpc.port';
import { Parcels } from './outbox/parcels.service';
import { OdooSettings } from './settings/odoo-settings.service';

const PORTS = [
  { provide: AGENT_PICTURES, useClass: OdooAgentPictures },
  { provide: DESK, useClass: OdooDesk },
  { provide: DESK_ABILITIES, useExisting: AddonFeatures },
  { provide: DESK_FILES, useClass: OdooDeskFiles },
  { provide: STAFF_DESK, useClass: OdooStaffDesk },
  { provide: TEACHING_NOTES, useClass: OdooTeachingNotes },
  { provide: TICKET_DESK, useClass: OdooTicketDesk },
  { provide: DESK_VITALS, useClass: OdooVitals },
  { provide: ORDER_BOOK, useClass: OdooOrderBook },
  { provide: SHOP_SETTINGS, useExisting: OdooSettings },
];

@Global()
@Module({})
export class OdooModule implements OnApplicationShutdown {
  constructor(@Inject(ODOO_RPC) private readonly rpc: OdooRpc) {}

  static over(rpc: OdooRpc): DynamicModule {
    return {
      module: OdooModule,
      imports: [ConversationModule],
      controllers: [RingController, BotTestController],
      providers: [
        { provide: ODOO_RPC, useValue: rpc },
        CheckedOdoo,
        AddonFeatures,
        OutboxDrain,
        Parcels,
        OutboxProcessor,
        FeedService,
        Acknowledger,
        OdooSettings,
        ...PORTS,
      ],
      exports: PORTS.map((port) => port.provide),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rpc.close();
  }
}
