import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#bulletin/finding';
import { pageKeys } from '#bulletin/front-matter-keys';
import { type StaticPage, staticPageSchema } from '#bulletin/static-page';
import { checkBody, type WrittenLink } from '#pipeline/parse/body/check-body';
import { makeFigures, photosOf } from '#pipeline/parse/body/figures';
import { resolveReferences } from '#pipeline/parse/body/resolve-references';
import { limitOf, tooDeep } from '#pipeline/parse/body-limits';
import { canonicalise } from '#pipeline/parse/canonical-keys';
import { parseMarkdown } from '#pipeline/parse/markdown';
import { splitFile } from '#pipeline/parse/split-file';
import { parseYaml } from '#pipeline/parse/yaml-source';
import { findPages } from '#pipeline/read/content-files';
import { decodeUtf8 } from '#pipeline/read/decode';
import { FileFindings, fileFinding, notUtf8 } from '#pipeline/read/report-at';
import { SourceText } from '#pipeline/read/source-text';
import { resolveLink } from '#pipeline/resolve/link-target';
import type { SiteAddresses } from '#pipeline/resolve/site-addresses';
import { address, reservedPageSlugs } from '#view/address';

/** A page's file as it was read, for what can be judged only when all addresses are known. */
export interface ReadPage {
  readonly findings: FileFindings;
  readonly links: readonly WrittenLink[];
}

export interface LoadedPages {
  /** In the order they ask for. */
  readonly pages: StaticPage[];
  /** File → SHA-256 of the bytes that were judged, lower-case hex. */
  readonly sources: ReadonlyMap<string, string>;
  readonly read: readonly ReadPage[];
  /** What is wrong with the folder and with files that are no text. */
  readonly findings: readonly Finding[];
}

/** The pages of `content/pages`, and what is wrong with them. */
export function loadPages(contentDir: string): LoadedPages {
  const { names, findings: strays } = findPages(contentDir);
  const pages: StaticPage[] = [];
  const read: ReadPage[] = [];
  const sources = new Map<string, string>();
  const findings: Finding[] = [...strays];
  for (const name of names) {
    const file = `pages/${name}`;
    const slug = name.replace(/\.md$/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || reservedPageSlugs.has(slug)) {
      findings.push(fileFinding(file, 'page-name', { name }));
      continue;
    }
    const bytes = readFileSync(join(contentDir, file));
    const decoded = decodeUtf8(bytes);
    if (typeof decoded !== 'string') {
      findings.push(notUtf8(file, decoded));
      continue;
    }
    const source = new SourceText(decoded);
    const faults = new FileFindings(file, source);
    const { page, links } = readPage(source, faults);
    if (page) {
      pages.push({ ...page, slug, address: address.page(slug), file });
      sources.set(file, hash('sha256', bytes, 'hex'));
    }
    read.push({ findings: faults, links });
  }
  pages.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
  return { pages, read, sources, findings };
}

function readPage(source: SourceText, faults: FileFindings) {
  const split = splitFile(source, faults);
  if (!split) return { links: [] };
  const page = readHead(split.yaml, split.yamlOffset, faults);
  return { ...(page && { page }), links: checkPageBody(split.bodyOffset, source, faults) };
}

function readHead(text: string, at: number, faults: FileFindings) {
  const yaml = parseYaml(text);
  if (yaml.fault) {
    const { offset, length, kind, key = '', reason } = yaml.fault;
    const rule = kind === 'duplicate' ? 'field-duplicate' : 'front-matter-syntax';
    faults.add({ rule, offset: at + offset, length, values: { reason, field: key } });
    return undefined;
  }
  const { value, written } = canonicalise(yaml, at, faults, pageKeys);
  if (value === undefined) return undefined;
  const result = staticPageSchema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const key = String(path[0]);
    const [start, end] = yaml.keyRange(written([key])) ?? [0, 0];
    const { label, example } = pageKeys.find((names) => names.key === key) ?? {};
    faults.add({
      rule: Object.hasOwn(value, key) ? 'field-invalid' : 'field-missing',
      offset: at + start,
      length: end - start,
      values: { field: label ?? key, example: example ?? '', reason: message },
    });
  }
  return undefined;
}

function checkPageBody(
  bodyOffset: number,
  source: SourceText,
  faults: FileFindings,
): readonly WrittenLink[] {
  const body = source.text.slice(bodyOffset);
  const limit = limitOf(body);
  if (limit) {
    faults.add({ ...limit, offset: bodyOffset + limit.offset });
    return [];
  }
  const root = parseMarkdown(body, source.placeOf(bodyOffset).line - 1);
  const deep = tooDeep(root)?.position?.start;
  if (deep) {
    faults.add({ rule: 'body-too-deep', offset: source.offsetOf(deep.line, deep.column) });
    return [];
  }
  resolveReferences(root);
  const links = checkBody(root, source, faults);
  for (const { line, column, endLine, endColumn } of photosOf(makeFigures(root))) {
    const offset = source.offsetOf(line, column);
    const length = source.offsetOf(endLine, endColumn) - offset;
    faults.add({ rule: 'page-photo', offset, length });
  }
  return links;
}

/** Reports the links of static pages that lead nowhere. */
export function checkPageLinks({ read }: LoadedPages, addresses: SiteAddresses): void {
  for (const { links, findings } of read) {
    for (const { offset, length, url } of links) {
      const target = resolveLink('pages', url);
      if (target !== undefined && !addresses.has(target)) {
        findings.add({ rule: 'link-missing', offset, length, values: { text: url } });
      }
    }
  }
}
