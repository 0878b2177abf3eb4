/** The shopper's FAQ: the API of the widget, and the portal's pages. */
import { Global, Module } from '@nestjs/common';
import { FaqCatalogService } from './faq-catalog.service';
import { FaqVotes } from './faq-votes.service';
import { FaqController } from './faq.controller';
import { FaqService } from './faq.service';
import { PortalPages } from './portal/portal-pages.service';
import { PortalController } from './portal/portal.controller';
import { SUGGESTER } from './suggester.port';
import { SuggesterService } from './suggester.service';

@Global()
@Module({
  controllers: [FaqController, PortalController],
  providers: [FaqCatalogService, FaqService, FaqVotes, PortalPages, { provide: SUGGESTER, useClass: SuggesterService }],
  exports: [SUGGESTER],
})
export class FaqModule {}
