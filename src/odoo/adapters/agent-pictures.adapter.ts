/** Pictures of agents kept in Odoo, which checks itself who is one. */
import { Injectable } from '@nestjs/common';
import type { AgentPicture, AgentPictures } from '../../agent-pictures/agent-pictures.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { reached } from './desk-errors';

@Injectable()
export class OdooAgentPictures implements AgentPictures {
  constructor(private readonly odoo: CheckedOdoo) {}

  async find(agent: string): Promise<AgentPicture | null> {
    const { picture } = await reached(this.odoo.ask('agent_picture', { agent }, { timeoutMs: 5_000 }));
    return picture === undefined ? null : { version: picture.version, content: Buffer.from(picture.data, 'base64') };
  }
}
