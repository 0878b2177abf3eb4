/** Fetches the panel when it is first needed. */
import { fetchFile, fetchModule } from '../core/modules/fetch-module';
import type { StandBeside } from '../contract/beside.port';
import { PANEL_TAG } from '../contract/panel.port';
import type { PanelElement } from '../contract/panel.port';

/** Address of the panel's chunk, relative to the loader; the build fills it in. */
declare const __PANEL__: string;

/** Address of the chunk with what stands beside the button. */
declare const __BESIDE__: string;

/** Only for channels that have something there: when it cannot be fetched, the button stands alone. */
export const standBeside: StandBeside = (host, settings) => {
  fetchModule<{ readonly beside: StandBeside }>(__BESIDE__).then(
    ({ beside }) => beside(host, settings),
    () => undefined,
  );
};

/**
 * This loader may come from a cache older than the last deployment, and ask for a panel that is gone: `panel.txt` names the
 * present one.
 *
 * @returns null when it cannot be fetched now.
 */
export async function fetchPanel(): Promise<PanelElement | null> {
  try {
    await fetchModule(__PANEL__).catch(async () => fetchModule(await fetchFile('./panel.txt')));
    await new Promise((resolve) => setTimeout(resolve)); // Evaluating it was enough work for one task.
  } catch (error) {
    console.error(error);
    return null;
  }
  return document.createElement(PANEL_TAG);
}
