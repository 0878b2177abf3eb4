/** The shopper's FAQ: the door of the widget, and the portal's pages. */
import { Module } from '@nestjs/common';
import { FaqLibrary } from './faq-library.service';
import { FaqVotes } from './faq-votes.service';
import { FaqController } from './faq.controller';
import { FaqService } from './faq.service';
import { PortalPages } from './portal/portal-pages.service';
import { PortalController } from './portal/portal.controller';

@Module({
  controllers: [FaqController, PortalController],
  providers: [FaqLibrary, FaqService, FaqVotes, PortalPages],
})
export class FaqModule {}
