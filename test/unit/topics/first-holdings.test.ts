/**
 * Which topics the first holdings speak of and where, as a person read them; the tagger is held to it.
 * A passage is named by words that stand in it and in no other of its text.
 */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileTopics } from '../../../src/archive/topics/tag.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';
import { readBody, readTopics, readVersions } from '../../../src/engine/reader.ts';

const content = resolve(import.meta.dirname, '../../../content');

const read: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'calibex.com': {
    'third-party-sharing': ['do not share any identifiable', 'third parties with statistics', 'third parties that agree'],
    'choice-and-opt-out': ['without your permission'],
    'log-files-and-ip-addresses': ['diagnose problems', 'identify you as you browse'],
    cookies: ['Cookies are used', 'cannot use cookies'],
    'data-security': ['reasonable precautions'],
    'links-to-other-sites': ['contains links to other Web sites'],
  },
  'cellpex.com': {
    'access-and-correction': ['wish to remove your company', 'update, correct or delete'],
    contact: ['feel free to'],
    'log-files-and-ip-addresses': ['analyze trends', 'Log Files'],
    'third-party-sharing': ['statistical information to third parties', 'with our partners and advertisers'],
    'payment-data': ['banking merchants'],
    'links-to-other-sites': ['contains links to other sites', 'use of hyperlinks'],
    cookies: ['A cookie is a piece of data'],
    'choice-and-opt-out': ['rejects the cookie', 'unsubscribe'],
    'email-marketing': ['service announcements'],
    advertising: ['partners and advertisers'],
    'data-security': ['firewalls'],
    'policy-changes': ['Notification of Changes', 'we will update this posting'],
  },
  'ibps.com': {
    'third-party-sharing': ['for promotional purposes', 'share client information with intermediaries'],
    'payment-data': ['credit card information'],
    'data-security': ['secure server using SSL'],
    encryption: ['Secure Sockets Layer'],
    'law-enforcement': ['law enforcement agencies'],
    'access-and-correction': ['edit and update their on-site information'],
    'data-retention': ['backed up'],
    'policy-changes': ['make changes at any time'],
    contact: ['privacy@kalahare.com'],
  },
  'inxtron.com': {
    'payment-data': ['credit card number'],
    cookies: ['called a "cookie"'],
    'choice-and-opt-out': ['set your browser'],
    'law-enforcement': ['required to do so by law'],
    'policy-changes': ['otherwise update this policy'],
    contact: ['feel free to contact us'],
  },
  'webix.com': {
    'log-files-and-ip-addresses': ["your ISP's domain"],
    cookies: ['also use cookies', 'on the landing page'],
    'third-party-sharing': ['third parties aggregate information', 'selected partners/third parties', 'contents of any electronic mail'],
    advertising: ['Internet advertising companies'],
    'links-to-other-sites': ['links to products and services'],
    'payment-data': ['credit card number', 'payment processing'],
    'law-enforcement': ['the law requires such disclosure', 'interception orders'],
    'choice-and-opt-out': ['opt out of receiving'],
    'email-marketing': ['newsletters', 'bulletins'],
  },
}; // prettier-ignore

const tagger = compileTopics(await readTopics(content));
const versions = await Array.fromAsync(readVersions(content));

test.each(versions.map((version) => [version.site, version] as const))(
  '%s speaks of what a reader found in it, there, and of nothing else',
  async (site, version) => {
    const passages = passagesOf(await readBody(content, version.file), version.title);
    const evidence = tagger(passages);
    const found = read[site] ?? {};
    expect([...new Set(evidence.map(({ topic }) => topic))].sort()).toEqual(Object.keys(found).sort());
    expect(version.topics).toEqual(Object.keys(found).sort());
    for (const [topic, places] of Object.entries(found)) {
      const said = evidence
        .filter((piece) => piece.topic === topic)
        .flatMap(({ passage }) => passages.find(({ id }) => id === passage)?.text ?? []);
      for (const words of places) expect(said.join('\n')).toContain(words);
    }
  },
);
