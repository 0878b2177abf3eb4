/** The shopper's FAQ API: `/api/v1/faq`. Needs no session. */
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { FaqEntry, FaqEntryQuery, FaqFeedbackRequest, FaqList, FaqQuery, Success } from '../contract/shopper';
import { DEFAULT_CHANNEL } from '../conversation/default-channel';
import { FaqVotes } from './faq-votes.service';
import { FaqService } from './faq.service';

const DEFAULT_LOCALE = 'en';

@ApiTags('faq')
@Controller('api/v1/faq')
export class FaqController {
  constructor(
    private readonly faq: FaqService,
    private readonly votes: FaqVotes,
  ) {}

  /** Categories with their questions, or search results with `q`. */
  @Get()
  async list(@Query() query: FaqQuery): Promise<FaqList> {
    const { channel = DEFAULT_CHANNEL, locale = DEFAULT_LOCALE } = query;
    return query.q === undefined
      ? { categories: this.faq.categories(channel, locale, query.category) }
      : { results: await this.faq.search(channel, query.q, locale) };
  }

  /** One entry. Reading it counts as a view. */
  @Get(':id')
  read(@Param('id') id: string, @Query() query: FaqEntryQuery): Promise<FaqEntry> {
    const { channel = DEFAULT_CHANNEL, locale = DEFAULT_LOCALE } = query;
    return this.faq.read(channel, id, locale);
  }

  /** Whether the entry helped. A visitor's first vote of a day counts. */
  @Post(':id/feedback')
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async feedback(
    @Param('id') id: string,
    @Body() body: FaqFeedbackRequest,
    @Ip() address: string | undefined,
  ): Promise<Success> {
    await this.votes.cast(id, body.helpful, address);
    return { success: true };
  }
}
