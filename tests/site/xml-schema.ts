import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const folder = join(import.meta.dirname, '..', 'fixtures', 'schemas');

// A schema names those of its modules by their files.
xmlRegisterFsInputProviders();

/** What libxml2 says against a text as a document of a schema of `tests/fixtures/schemas`; nothing: it is valid. */
export function xmlFaults(xml: string, schema: string): string[] {
  const path = join(folder, schema);
  using source = XmlDocument.fromString(readFileSync(path, 'utf8'), { url: path });
  using validator = XsdValidator.fromDoc(source);
  try {
    using document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.message.trim().split('\n');
  }
}

/** The text of every node that an XPath finds. */
export function xmlTexts(xml: string, xpath: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(xpath, namespaces).map((node) => node.content);
}

const namespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};
