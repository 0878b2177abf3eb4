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

  /** Categories with their questions, search results with `q`, or the questions that are read most with `popular`. */
  @Get()
  async list(@Query() query: FaqQuery): Promise<FaqList> {
    const { category, channel = DEFAULT_CHANNEL, locale = DEFAULT_LOCALE, popular, q } = query;
    if (q !== undefined) return { results: await this.faq.search(channel, q, locale) };
    if (popular !== undefined) return { popular: this.faq.popular(channel, locale, popular) };
    return { categories: this.faq.categories(channel, locale, category) };
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
