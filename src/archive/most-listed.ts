/** No page lists more entries than this without a further page. */
export const MOST_LISTED = 200;
