/** The page on which a reader keeps the archive on a device. */
import { startKeepPage } from './keep/keep-page.ts';

startKeepPage();
