import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { olderIds } from '../../../src/archive/anchors.ts';
import { compileTaxonomy } from '../../../src/archive/topics/taxonomy.ts';
import { deriveSite } from '../../../src/engine/ingest/derive-site.ts';
import { deriverHere } from '../../../src/engine/ingest/deriver.ts';
import { passagesOf } from '../../../src/engine/mdx/passages.ts';
import { renderBody } from '../../../src/engine/mdx/render.ts';
import { readAnchors } from '../../../src/engine/store/anchors.ts';
import { readPolicy } from '../../../src/engine/store/policies.ts';
import { readRecord } from '../../../src/engine/store/record.ts';
import { mergedVersions, remakeWith, repair, SITE } from './merged.ts';
import { file, ingest, princetonText, temporaryContent } from './texts.ts';

function everything(content: string): Map<string, string> {
  return new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path, readFileSync(path, 'latin1')] as const;
      }),
  );
}

const versions = (content: string): string[] => readdirSync(join(content, 'policies', SITE)).sort();

describe('what was published stays where it is', () => {
  test('ingesting twice changes nothing, byte for byte', async () => {
    const content = await temporaryContent();
    const text = file('a.txt', princetonText());
    await ingest(content, text);
    const before = everything(content);
    const { outcome } = await ingest(content, text);
    expect(outcome).toMatchObject({ recorded: 0, identical: 1, written: 0 });
    expect(everything(content)).toEqual(before);
  });

  test('an earlier capture found later moves no URL', async () => {
    const content = await temporaryContent();
    await ingest(content, file('later.txt', princetonText({ stamp: '20030719163906' })));
    await ingest(content, file('same.txt', princetonText({ stamp: '20010203040506' })));
    expect(versions(content)).toEqual(['2003-07-19.mdx']);
    const { frontMatter } = await readPolicy(content, `policies/${SITE}/2003-07-19.mdx`);
    expect(frontMatter.captures.map((capture) => capture.at)).toEqual([
      '2001-02-03T04:05:06Z',
      '2003-07-19T16:39:06Z',
    ]);
  });

  test('an earlier capture of another text gets an id of its own, and the others keep theirs', async () => {
    const content = await temporaryContent();
    const other = princetonText({ stamp: '20030719080000', body: '# Privacy\n\nOther words.\n' });
    await ingest(content, file('later.txt', princetonText({ stamp: '20030719163906' })));
    await ingest(content, file('same.txt', princetonText({ stamp: '20010203040506' })));
    await ingest(content, file('between.txt', other));
    expect(versions(content)).toEqual([
      '2001-02-03.mdx',
      '2003-07-19.mdx',
      '2003-07-19T080000.mdx',
    ]);
  });

  test('a second document on the same day has URLs of its own', async () => {
    const content = await temporaryContent();
    await ingest(content, file('a.txt', princetonText()));
    const [capture] = await readRecord(content, SITE);
    if (capture === undefined) throw new Error('nothing was recorded');
    const { version: _, ...facts } = capture;
    const record = [capture, { ...facts, document: 'cookie-policy' }];
    const deriver = deriverHere({ taxonomy: compileTaxonomy([]) });
    await deriveSite(SITE, record, new Set(), { content, deriver });
    expect(versions(content)).toEqual(['2003-07-19.mdx', 'cookie-policy']);
    expect(readdirSync(join(content, 'policies', SITE, 'cookie-policy'))).toEqual([
      '2003-07-19.mdx',
    ]);
    expect((await readRecord(content, SITE)).map((line) => line.version)).toEqual([
      '2003-07-19',
      '2003-07-19',
    ]);
  });

  test('a repair that makes two versions the same keeps both ids: one is the page, one redirects', async () => {
    const content = await temporaryContent();
    await mergedVersions(content);
    expect(versions(content)).toEqual(['2003-01-01.mdx']);
    const { frontMatter } = await readPolicy(content, `policies/${SITE}/2003-01-01.mdx`);
    expect(frontMatter.aliases).toEqual(['2004-01-01']);
    expect((await readRecord(content, SITE)).map((capture) => capture.version)).toEqual([
      '2003-01-01',
      '2004-01-01',
    ]);
  });

  test('a repair that splits a paragraph keeps its anchor, on the part that says most of it', async () => {
    const content = await temporaryContent();
    const body = '# P\n\nIntro.\n\nWe collect names. We also collect the colour of your hat.\n';
    await ingest(content, file('a.txt', princetonText({ body })));
    const path = `policies/${SITE}/2003-07-19.mdx`;
    const published = passagesOf((await readPolicy(content, path)).body, 'P')[1]?.id ?? '';
    const split = repair((tree) => ({
      ...tree,
      children: tree.children.flatMap((node): RootContent[] => {
        const [text] = node.type === 'paragraph' ? node.children : [];
        if (text?.type !== 'text') return [node];
        return text.value.split(/(?<=\.) /).map((value) => ({
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, value }],
        }));
      }),
    }));
    await remakeWith(content, split);
    const { body: mdx } = await readPolicy(content, path);
    const anchors = olderIds(await readAnchors(content, SITE), 'privacy-policy', ['2003-07-19']);
    const { html, passages } = renderBody(mdx, { title: 'P', anchors });
    const hat = passages.find((passage) => passage.text.includes('hat'));
    expect(passages.map((passage) => passage.text)).toHaveLength(3);
    expect(html).toContain(
      `<p id="${hat?.id}" class="passage"><span id="${published}" class="anchor">`,
    );
  });
});
