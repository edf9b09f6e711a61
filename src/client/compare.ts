/** Any two versions beside each other: the page is made here, from what is published beside the policies. */
import * as z from 'zod/mini';
import { startComparePage } from './compare/compare-page.ts';

// Or it tries whether it may compile code, which the page's policy refuses and reports.
z.config({ jitless: true });

void startComparePage();
