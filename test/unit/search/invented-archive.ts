/** Texts in several languages that change within a year and come back: an archive for searches. */
import { buildCatalogue, type VersionRecord } from '../../../src/archive/catalogue.ts';
import { identify } from '../../../src/archive/passages.ts';
import type { SearchedDocument } from '../../../src/archive/search/oracle.ts';
import type { SearchedVersion } from '../../../src/archive/search/unit.ts';
import { indexDocuments, type IndexDocument } from '../../../src/engine/search/index-documents.ts';

export type Invented = readonly [
  site: string,
  language: string,
  /** The days on which it was captured, with spaces between. */
  days: string,
  topics: readonly string[],
  ...texts: string[],
];

const invented: readonly Invented[] = [
  [
    'a.example',
    'en',
    '2003-01-01',
    ['cookies'],
    'We use cookies.',
    'Gone by the summer: web beacons.',
  ],
  ['a.example', 'en', '2003-07-19', [], 'We use no cookies.', 'We don’t sell e-mail addresses.'],
  [
    'a.example',
    'en',
    '2003-09-01',
    [],
    'We use a cookie.',
    'This ends with zip',
    'code begins this',
  ],
  [
    'a.example',
    'en',
    '2005-01-01',
    ['cookies'],
    'We use cookies.',
    'Your zip code, and “MP3” files of Webix™.',
  ],
  [
    'b.example',
    'de',
    '2004-03-01',
    ['contact'],
    'Datenschutzerklärung der Firma in Zürich',
    'Die Straße, der Cookie-Hinweis',
  ],
  ['b.example', 'de', '2004-05-01', [], 'Daten­schutz\u00ADerklärung: Aufbewahrung'],
  [
    'c.example',
    'fr',
    '2008-05-01',
    ['contact'],
    'L’utilisateur donne ses données à Zurich.',
    'Une œuvre, des cœurs',
  ],
  ['d.example', 'ja', '2010-05-01', [], '個人情報の保護について', 'クッキーを使用します。が、かな'],
  ['e.example', 'zh', '2011-05-01', [], '我们保护您的个人信息。', 'Cookie 与隐私'],
  ['f.example', 'th', '2012-05-01', [], 'นโยบายความเป็นส่วนตัว', 'ข้อมูลของคุณ'],
  ['g.example', 'ru', '2012-05-01', [], 'Защита данных, файлы cookie и ёлка', 'Мой район'],
  [
    'h.example',
    'und',
    '2012-05-01',
    [],
    'zulu zxray 𝒇𝒂𝒏𝒄𝒚 ＦＵＬＬ x² ½ naïve',
    'हिन्दी में गोपनीयता',
    '한국어 개인정보',
  ],
];

/** The ids of versions are the days on which they were first captured. */
type InventedVersion = SearchedVersion & { readonly version: string };

export interface InventedArchive {
  readonly documents: readonly (Omit<SearchedDocument, 'versions'> & {
    readonly versions: readonly InventedVersion[];
  })[];
  index(): AsyncGenerator<IndexDocument>;
}

export const inventedArchive = (): InventedArchive => archiveOf(invented);

/** An archive of these versions. */
export function archiveOf(invented: readonly Invented[]): InventedArchive {
  const identity = { title: '', description: '', curator: '' };
  const versions = invented.map(([site, language, days, topics]) =>
    record(site, language, days.split(' '), topics),
  );
  const catalogue = buildCatalogue({ identity, versions, failed: [], topics: [], sources: [] });
  const passages = new Map(
    invented.map(([site, , days, , ...texts]) => [
      `${site} ${days.split(' ')[0]}`,
      identify(texts.map((text) => ({ kind: 'paragraph' as const, level: 0, text }))).map(
        (passage) => ({ ...passage, topics: [] }),
      ),
    ]),
  );
  const documents = catalogue.sites.map(({ site, documents: [entry] }) => ({
    site,
    document: 'privacy-policy',
    versions: (entry?.versions ?? []).map(({ version, years, language, topics }) => ({
      version,
      years,
      language,
      topics,
      passages: passages.get(`${site} ${version}`) ?? [],
    })),
  }));
  return {
    documents,
    index: () =>
      indexDocuments(
        catalogue,
        async ({ site, versions: all }) =>
          new Map(all.map(({ version }) => [version, passages.get(`${site} ${version}`) ?? []])),
      ),
  };
}

function record(
  site: string,
  language: string,
  days: readonly string[],
  topics: readonly string[],
): VersionRecord {
  const [version = ''] = days;
  return {
    site,
    document: 'privacy-policy',
    version,
    aliases: [],
    title: 'Privacy',
    titled: false,
    language,
    captures: days.map((day) => ({
      at: `${day}T12:00:00Z`,
      url: `http://${site}/`,
      source: 'test',
      original: version,
      extension: 'md',
    })),
    topics,
    repairs: {},
    measures: { words: 1, minutes: 1 },
    pipeline: 1,
    file: `${site}-${version}.mdx`,
    digest: version,
  };
}
