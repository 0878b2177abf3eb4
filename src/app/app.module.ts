/** Names the modules of the application. */
import { DynamicModule, Module } from '@nestjs/common';
import { StaffModule } from '../staff/staff.module';
import { PicturesModule } from '../pictures/pictures.module';
import { AttachmentsModule } from '../attachments/attachments.module';
import { BotModule } from '../bot/bot.module';
import { ChatModule } from '../chat/chat.module';
import { SocketModule } from '../chat/socket/socket.module';
import { CommonModule } from '../common/common.module';
import { BridgeConfig } from '../config/bridge-config';
import { ConfigModule } from '../config/config.module';
import { ClockModule } from './clock.module';
import { NotifierModule } from './notifier.module';
import { FaqModule } from '../faq/faq.module';
import { Metrics } from '../observability/metrics';
import { ObservabilityModule } from '../observability/observability.module';
import { OdooModule } from '../odoo/odoo.module';
import type { OdooRpc } from '../odoo/rpc';
import { RedisModule } from '../redis/redis.module';
import { TicketsModule } from '../tickets/tickets.module';
import { WhatsAppModule } from '../whatsapp/whatsapp.module';

export interface AppDependencies {
  readonly config: BridgeConfig;
  readonly storeUrl: string;
  readonly odoo: OdooRpc;
  readonly metrics: Metrics;
}

@Module({})
export class AppModule {
  static in({ config, storeUrl, odoo, metrics }: AppDependencies): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ClockModule,
        RedisModule.at(storeUrl, config),
        OdooModule.over(odoo),
        ObservabilityModule.with(metrics, config.open.metrics),
        CommonModule,
        SocketModule,
        NotifierModule,
        PicturesModule,
        AttachmentsModule,
        BotModule,
        ChatModule,
        FaqModule,
        TicketsModule,
        WhatsAppModule,
        StaffModule,
      ],
    };
  }
}
