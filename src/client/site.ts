/** Where this site is: the page says so, because a script cannot know. */

/** The path that the site is published under, with a slash at both ends. */
export const base = document.documentElement.dataset['base'] ?? '/';

/** The address of a path of the site that begins with a slash. */
export const under = (path: string): string => base + path.replace(/^\//, '');

/** A script that is fetched only when it is needed: another of the site's own. */
export function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = under(`/assets/${name}.js`);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      reject(new Error(`${script.src} could not be loaded`));
    });
    document.head.append(script);
  });
}
