/** Saved and archived pages: what they are comes from a manifest or from a web archive's index. */
import { finding } from '../../archive/finding.ts';
import { hostOf } from '../../archive/memento.ts';
import { siteName } from '../../archive/site-name.ts';
import { pageText } from '../html/page-text.ts';
import { documentOf, fromManifest, noManifest } from './described.ts';
import type { Claim, Declared, Format, Origin, RawFile, Reading } from './format.ts';
import { isHtmlName, looksLikeHtml } from './looks.ts';
import { noSite } from './no-site.ts';
import { isNotTextType } from './not-text.ts';

export const html: Format = {
  name: 'html',
  recognises: async (file) => {
    if (file.origin.kind === 'response') return true;
    if (file.origin.kind === 'commit') return false;
    return (
      isHtmlName(file.path) ||
      (file.origin.kind === 'manifest' && looksLikeHtml(await file.bytes()))
    );
  },
  read,
  text: pageText,
};

async function read(file: RawFile, declared: Declared): Promise<Claim> {
  const { origin, place } = file;
  if (origin.kind === 'response') return fromResponse(place, origin, declared);
  if (origin.kind !== 'manifest') return noManifest(file);
  return fromManifest(file, origin, declared, 'html');
}

type Response = Extract<Origin, { kind: 'response' }>;

/** Nothing is fetched to read this: what the record has already need not be fetched at all. */
function fromResponse(place: string, origin: Response, declared: Declared): Claim {
  const { at, url, memento, type, status, digest } = origin;
  const host = hostOf(url)?.replace(/^www\./, '') ?? '';
  const site = declared.site ?? siteName(host);
  if (site === undefined) return { findings: [noSite(host, { file: place })] };
  const failed = failureOf(status);
  // What is no text at all is recorded when its bytes say so; of other texts nobody made a format.
  if (failed === undefined && !isPage(type) && !isNotTextType(type)) {
    return { findings: [finding('not-a-page', { file: place }, { type })] };
  }
  const reading: Reading = {
    site,
    document: documentOf(declared),
    at,
    url,
    memento,
    source: declared.source ?? 'wayback',
    extension: 'html',
    known: { digest, ...(status === undefined ? {} : { http: status }) },
  };
  return { reading: failed === undefined ? reading : { ...reading, status: failed } };
}

/** What a page's status says of it before its bytes are seen. */
function failureOf(status: number | undefined): Reading['status'] {
  if (status === undefined || (status >= 200 && status < 300)) return undefined;
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 401 || status === 403 || status === 451) return 'access-denied';
  return status === 503 ? 'maintenance' : 'error-page';
}

/** An index does not know the type of every capture. */
const isPage = (type: string): boolean =>
  /^(text\/html|application\/xhtml\+xml|warc\/revisit|unk|-|)$/i.test(
    type.split(';')[0]?.trim() ?? '',
  );
