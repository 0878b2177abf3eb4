/** A part of the chat that is fetched when it is first needed. */
import { fetchFile } from './fetch-module';

/** The address that the build wrote into an import. */
const ADDRESS = /import\("(.+?)"\)/;

/**
 * @param importer nothing but an import, as in `() => import('./emoji.register')`.
 * @returns fetches the module once; a failed fetch rejects, and is tried again the next time.
 */
export function lazyModule<Module>(importer: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | null = null;
  const load = async (): Promise<Module> => {
    const address = ADDRESS.exec(String(importer))?.[1];
    if (address !== undefined) await fetchFile(address);
    return importer();
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
