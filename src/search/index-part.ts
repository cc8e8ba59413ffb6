import { close, createIndex } from 'pagefind';
import { documentHtml, type SearchDocument } from '#search/document';

/**
 * One run of pagefind. It ends pagefind's process, of which a thread has one at a time, so parts are
 * made in threads of their own.
 *
 * @param outDir where pagefind writes its files
 * @throws Error with pagefind's own words where it fails
 */
export async function indexPart(
  documents: readonly SearchDocument[],
  outDir: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  try {
    // Sent one after the other, for this is how pages are numbered; answered when all are there.
    const answers = documents.map((document) =>
      index.addHTMLFile({ url: document.url, content: documentHtml(document) }),
    );
    for (const answer of answers) refuseErrors(await answer);
    refuseErrors(await index.writeFiles({ outputPath: outDir }));
  } finally {
    await close();
  }
}

function refuseErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
}
