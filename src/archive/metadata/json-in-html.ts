/**
 * A value as JSON that may stand in a `<script>` element: no `<` in it can end the element or begin
 * another (HTML standard, 4.12.1.3). Such an element is data by its type: no browser runs it, and so a
 * Content-Security-Policy does not block it.
 */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');
