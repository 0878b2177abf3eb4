/** The user id of the login, remembered for all calls and renewed when Odoo rejects it. */
import { countdown } from './odoo-transport.port';
import { OdooCredentialsError } from './odoo.errors';

export class RememberedLogin {
  private uid: Promise<number> | null = null;

  /** `login` answers the id of the user. */
  constructor(private readonly login: (timeoutMs: number) => Promise<number>) {}

  /** Calls as that user, logged in first if need be; all of it within `timeoutMs`. */
  async call<T>(timeoutMs: number, call: (uid: number, timeoutMs: number) => Promise<T>): Promise<T> {
    const left = countdown(timeoutMs);
    const remembered = this.uid;
    try {
      return await call(await this.current(left()), left());
    } catch (error) {
      // The remembered user may be another one, or nobody, after the database was restored.
      if (!(error instanceof OdooCredentialsError) || remembered === null) throw error;
      if (this.uid === remembered) this.uid = null;
      return call(await this.current(left()), left());
    }
  }

  async anew(timeoutMs: number): Promise<void> {
    this.uid = null;
    await this.current(timeoutMs);
  }

  /** One login serves all calls that wait for it; a failed one is forgotten. */
  private current(timeoutMs: number): Promise<number> {
    if (this.uid) return this.uid;
    const asked = this.login(timeoutMs);
    this.uid = asked;
    asked.catch(() => {
      if (this.uid === asked) this.uid = null;
    });
    return asked;
  }
}
