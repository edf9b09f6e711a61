/** A page that has moved: goes where it leads, to the same passage. Without it the page leads to the top. */
const target = document.querySelector<HTMLAnchorElement>('main a');
if (target) location.replace(new URL(location.hash, target.href));
