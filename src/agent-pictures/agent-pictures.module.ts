/** Pictures of agents. */
import { Module } from '@nestjs/common';
import { AgentPicturesController } from './agent-pictures.controller';
import { AgentPictureCache } from './agent-picture-cache.service';

@Module({ controllers: [AgentPicturesController], providers: [AgentPictureCache] })
export class AgentPicturesModule {}
