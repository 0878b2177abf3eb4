/** A method of the façade bound to its state: arguments are read, then it runs as one transaction. */
import type { FacadeMethod, FacadeMethods } from '../../contract/facade';
import type { Store } from '../store/store';
import { validationError } from './odoo-error';
import { WrongShape, type ShapeReader } from './shape';

export interface BoundMethod {
  /** Names of its arguments; absent when it takes whatever comes. */
  readonly names?: readonly string[];
  readonly required?: readonly string[];
  /** Throws a ValidationError when the arguments have a wrong shape; nothing is written then. */
  call(kwargs: unknown): Promise<unknown>;
}

/** Typed by the façade's own table, so that a changed contract does not compile here. */
export type Bind = <M extends FacadeMethod, T>(
  name: M,
  reader: ShapeReader<T>,
  work: (args: T) => FacadeMethods[M]['answer'],
) => BoundMethod;

export function binder(store: Store): Bind {
  return (name, reader, work) => ({
    names: reader.names,
    required: reader.required,
    call: async (kwargs) => {
      const args = read(name, reader, kwargs);
      return store.transaction(() => work(args));
    },
  });
}

function read<T>(name: string, reader: ShapeReader<T>, kwargs: unknown): T {
  try {
    return reader(kwargs, 'arguments');
  } catch (error) {
    if (error instanceof WrongShape) throw validationError(`Wrong arguments of ${name}: ${error.message}`);
    throw error;
  }
}
