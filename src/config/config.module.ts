/** Provides the validated configuration. */
import { DynamicModule, Global, Module } from '@nestjs/common';
import { BridgeConfig } from './bridge-config';

export const BRIDGE_CONFIG = Symbol('BridgeConfig');

@Global()
@Module({})
export class ConfigModule {
  static of(config: BridgeConfig): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: BRIDGE_CONFIG, useValue: config }],
      exports: [BRIDGE_CONFIG],
    };
  }
}
