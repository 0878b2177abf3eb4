/** Pictures of agents in Odoo. */
import { Injectable } from '@nestjs/common';
import type { AgentPicture, AgentPictures } from '../../agent-pictures/agent-pictures.port';
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooAgentPictures implements AgentPictures {
  constructor(private readonly odoo: OdooFacade) {}

  async find(agent: string): Promise<AgentPicture | null> {
    const { picture } = await withDeskErrors(this.odoo.call('agent_picture', { agent }, { timeoutMs: 5_000 }));
    return picture === undefined ? null : { version: picture.version, content: Buffer.from(picture.data, 'base64') };
  }
}
