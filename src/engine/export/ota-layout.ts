/** The texts in the layout of Open Terms Archive datasets: `<Service>/<Terms type>/<instant>.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentName } from '../../archive/document-name.ts';
import type { Catalogue, SiteEntry, VersionEntry } from '../../archive/catalogue.ts';
import { readBody } from '../reader.ts';
import { readOriginal } from '../store/originals.ts';

export interface LaidOut {
  /** Below the folder of the export. */
  readonly files: readonly string[];
}

const FOLDER = 'open-terms-archive';

/** Writes a file for each version, and `metadata.json`; returns what it wrote. */
export async function writeOtaLayout(
  catalogue: Catalogue,
  content: string,
  out: string,
): Promise<LaidOut> {
  const files: string[] = [];
  const put = (path: string, data: string | Uint8Array): void => {
    const file = `${FOLDER}/${path}`;
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), data);
    files.push(file);
  };
  const services: Record<string, Record<string, number>> = {};
  const names = new Names();
  for (const site of catalogue.sites) {
    const service = names.of(site.site, serviceOf(site));
    for (const { document, versions } of site.documents) {
      if (versions.length === 0) continue;
      const terms = termsType(document);
      const taken = new Map<string, number>();
      for (const version of versions) {
        const instant = version.first.replaceAll(':', '-');
        const number = (taken.get(instant) ?? 0) + 1;
        taken.set(instant, number);
        const again = number === 1 ? '' : ` (${number})`;
        put(`${service}/${terms}/${instant}${again}.md`, await textOf(version, content));
      }
      services[service] = { ...services[service], [terms]: versions.length };
    }
  }
  put('metadata.json', `${JSON.stringify(metadata(catalogue, services), null, 2)}\n`);
  return { files };
}

/** As the source gave it, where that is text; a page of HTML as it is shown here. */
async function textOf(version: VersionEntry, content: string): Promise<string | Uint8Array> {
  const [first] = version.captures;
  if (first !== undefined && first.extension !== 'html')
    return readOriginal(content, first.original, first.extension);
  const body = await readBody(content, version.file);
  return version.titled ? `# ${version.title}\n\n${body}` : body;
}

function metadata({ identity, counts, sources, sites }: Catalogue, services: object): object {
  const used = new Set(
    sites.flatMap(({ documents }) =>
      documents.flatMap(({ versions }) =>
        versions.flatMap(({ captures }) => captures.map(({ source }) => source)),
      ),
    ),
  );
  return {
    title: identity.title,
    curator: identity.curator,
    ...(identity.url === undefined ? {} : { url: identity.url }),
    ...(identity.release === undefined ? {} : { release: identity.release }),
    layout: '<Service>/<Terms type>/<instant>.md',
    versions: counts.versions,
    sources: [...sources.values()]
      .filter(({ id }) => used.has(id))
      .map(({ title, url, licence, attribution }) => ({ title, url, licence, attribution })),
    services,
  };
}

/** The name of the service where the source knew no domain; else the domain, which is safe as it is. */
const serviceOf = ({ site, services }: SiteEntry): string =>
  services.length === 1 ? safeName(services[0] ?? '', site) : site;

/** `privacy-policy` is “Privacy Policy”; a slug has nothing in it that a file's name may not have. */
const termsType = (document: string): string =>
  documentName(document).replace(/ ./g, (letters) => letters.toUpperCase());

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name from archived data as the name of a folder: letters, digits and a few signs, and nothing that
 * leads elsewhere or that a file system refuses.
 */
export function safeName(name: string, otherwise: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} .,&'()+_-]/gu, '_')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[ .]+|[ .]+$/g, '');
  return safe === '' || RESERVED.test(safe) ? otherwise : safe;
}

/** No two sites have one folder, also where the file system takes no notice of case. */
class Names {
  readonly #taken = new Set<string>();

  of(site: string, wanted: string): string {
    const free = [wanted, `${wanted} (${site})`].find((name) => !this.#taken.has(folded(name)));
    const name = free ?? site;
    this.#taken.add(folded(name));
    return name;
  }
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
