/** The people of the demo company, and who of them is online. */
import type { AgentCard, PictureAnswer, StaffPerson } from '../../../contract/odoo';
import type { DemoPicture, DemoUser } from '../demo/demo-catalogue';

export class People {
  readonly #online = new Set<number>();
  /** People who switched themselves off: an open page does not bring them back online. */
  readonly #away = new Set<number>();

  constructor(private readonly users: readonly DemoUser[]) {}

  byId(id: number): DemoUser | undefined {
    return this.users.find((user) => user.id === id);
  }

  /** The person with this login and password, which also serves as their API key. */
  byCredentials(login: string, password: string): DemoUser | undefined {
    return this.users.find((user) => user.login === login && password !== '' && user.password === password);
  }

  /** Only the technical user has an API key; passwords do not work over JSON-2. */
  byApiKey(key: string): DemoUser | undefined {
    return this.users.find((user) => user.role === 'bridge' && key !== '' && user.password === key);
  }

  /** Online from the login or the first open page until the last page is closed, unless switched off. */
  setOnline(id: number, online: boolean, by: 'switch' | 'page'): void {
    if (by === 'switch' && online) this.#away.delete(id);
    if (by === 'switch' && !online) this.#away.add(id);
    if (online && !this.#away.has(id)) this.#online.add(id);
    else this.#online.delete(id);
  }

  isOnline(id: number): boolean {
    return this.#online.has(id);
  }

  /** Whether such a person is there and takes chats of this channel, online or not. */
  serves(id: number, channel: string): boolean {
    return this.byId(id)?.channels.includes(channel) ?? false;
  }

  /** In the order of the demo file. */
  all(): readonly DemoUser[] {
    return this.users;
  }

  /** The person as shoppers see them. */
  card(id: number): AgentCard {
    const user = this.byId(id);
    const picture = user && shownPicture(user)?.version;
    return { id: String(id), name: user?.name ?? '', ...(picture && { picture }) };
  }

  picture(agent: string): PictureAnswer {
    const user = this.users.find(({ id }) => String(id) === agent);
    const picture = user && shownPicture(user);
    return picture ? { picture } : {};
  }
}

/** Shoppers see only people who serve a channel. */
function shownPicture({ channels, picture }: DemoUser): DemoPicture | undefined {
  return channels.length > 0 ? picture : undefined;
}

/** The person as the staff API reports them; the technical user is no staff. */
export function asStaff(user: DemoUser): StaffPerson | undefined {
  if (user.role === 'bridge') return undefined;
  return { id: String(user.id), name: user.name, role: user.role, channels: user.channels };
}
