/** The colours that a reader chose, before anything is drawn. Without it they are the system's. */
import { chosenColours, showColours } from './colours/choice.ts';

showColours(chosenColours());
