/** The dialog that cites a page in every format, loaded when someone wants to cite. */
import { citeDialog } from './cite/dialog.ts';

declare global {
  interface Window {
    /** How other scripts reach the dialog after they have loaded it. */
    smallprintCite?: typeof citeDialog;
  }
}

window.smallprintCite = citeDialog;
