/** The shopper's FAQ: the door of the widget. */
import { Module } from '@nestjs/common';
import { FaqLibrary } from './faq-library.service';
import { FaqVotes } from './faq-votes.service';
import { FaqController } from './faq.controller';
import { FaqService } from './faq.service';

@Module({ controllers: [FaqController], providers: [FaqLibrary, FaqService, FaqVotes] })
export class FaqModule {}
