/** What the tests of citations cite: invented versions, and the hostile ones among their titles. */
import type { CitedArchive, Reference } from '../../../src/archive/cite/reference.ts';
import { ofVersion, type VersionCited } from '../../../src/archive/cite/of-version.ts';

export const archive: CitedArchive = {
  title: 'Pots & Pans_ 100% {kept}',
  curator: 'A curator',
  release: '2026-11',
  doi: '10.5281/zenodo.1',
};

export const PAGE = 'https://archive.example/policies/pots.example/2003-07-19/';

export const aVersion: VersionCited['version'] = {
  site: 'pots.example',
  document: 'privacy-policy',
  version: '2003-07-19',
  title: 'Privacy at Pots',
  language: 'en',
  captures: [
    {
      at: '2003-07-19T16:39:06Z',
      url: 'http://www.pots.example/help_desk/privacy%20policy.jsp?a=1&b={2}#top',
      memento:
        'https://web.archive.org/web/20030719163906id_/http://www.pots.example/help_desk/privacy%20policy.jsp?a=1',
      source: 'corpus',
      original: 'a'.repeat(64),
      extension: 'md',
    },
  ],
};

export const aReference = (
  changed: Partial<VersionCited['version']> = {},
  names: VersionCited['names'] = [],
): Reference => ofVersion({ version: { ...aVersion, ...changed }, names, archive, url: PAGE });

/** Titles that a format could take for something of its own. */
export const hostileTitles: readonly string[] = [
  'Terms & Conditions: 100% of #1, $5 and _more_ ~ ^ \\',
  '{ an open brace, } a closed one before, {{both}} and \\} \\{',
  "He said \"no\", ‘maybe’, “yes” and ''never'' -- ``ever`` --- ?` !`",
  '\\input{/etc/passwd} \\end{document} @misc{x, title={y}}',
  'ER  - \r\nTY  - JOUR\nAU  - Nobody, At All',
  '</script><script>alert(1)</script><!-- ]]> -->',
  'سياسة الخصوصية & “شروط” 100%',
  'מדיניות פרטיות \u202Etxet desrever\u202C',
  'プライバシーポリシー、個人情報の取扱い_について{草案}',
  'Ζάχαρη, naïve café, Łódź, 🍪 cookies \u{1F468}\u200D\u{1F469}',
  'a\u0000b\u001B[31mc\u0007 \ud800 lone',
];

export const hostileNames: readonly string[] = [
  'Pots, Pans & Sons, Inc.',
  'Barnes and Noble and {Others',
  'Ørsted von der Heide GmbH & Co. KG',
  '株式会社ポット',
];
