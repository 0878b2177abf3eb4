/** Pictures of agents, products, bots and channels. */
import { Module } from '@nestjs/common';
import { PictureCache } from './picture-cache.service';
import { PicturesController } from './pictures.controller';

@Module({ controllers: [PicturesController], providers: [PictureCache] })
export class PicturesModule {}
