/** The files that are published beside the pages, as a page gets them: the only place that asks for one. */
import { isEdition, under } from '../site.ts';
import { unpack } from './unpack.ts';

/** What a wrapped file calls when it is there, with itself as base64; `src/engine/offline/wrap.ts` writes it. */
const ARRIVED = 'smallprint-file';

/**
 * The file at a path of the site that begins with a slash. In the offline edition, where browsers refuse
 * to fetch, a script of the same name hands it over; one that is not there is answered by 404.
 *
 * @throws when it cannot be asked for, as `fetch` does.
 */
export const publishedFile = (path: string, how?: RequestInit): Promise<Response> =>
  isEdition ? handedOver(`${under(path)}.js`) : fetch(under(path), how);

function handedOver(address: string): Promise<Response> {
  const script = document.createElement('script');
  return new Promise<Response>((resolve, reject) => {
    let arrived: string | undefined;
    script.addEventListener(ARRIVED, (event) => {
      arrived = (event as CustomEvent<string>).detail;
    });
    script.addEventListener('error', () => resolve(new Response(null, { status: 404 })));
    script.addEventListener('load', () => {
      if (arrived === undefined) return reject(new Error(`${address} is damaged`));
      resolve(bytesOf(arrived).then((bytes) => new Response(bytes)));
    });
    script.src = address;
    document.head.append(script);
  }).finally(() => script.remove());
}

/** Every wrapped file is packed. @throws when it is not base64, or not whole. */
async function bytesOf(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) packed[at] = text.charCodeAt(at);
  return unpack(packed);
}
