import type { Reference } from '../../archive/cite/reference.ts';
import { loadScript } from '../site.ts';

/** Opens the dialog, whose script is fetched the first time; a passage is the element that has its id. */
export async function openCitation(reference: Reference, passage?: HTMLElement): Promise<void> {
  if (window.smallprintCite === undefined) await loadScript('cite');
  window.smallprintCite?.(reference, passage);
}
