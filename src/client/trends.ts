/** How often words stand in policies, year by year: counted here, from the search index. */
import { startTrendsPage } from './trends/trends-page.ts';

void startTrendsPage();
