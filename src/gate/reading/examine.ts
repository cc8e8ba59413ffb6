import type { FileFacts } from '#gate/file-facts';
import { fileRules } from '#gate/file-rules';
import { pageFacts } from '#gate/reading/page-facts';
import { phraseFilter } from '#gate/reading/phrases';
import { addressesIn } from '#gate/reading/read-other';
import { type SeenFile, type SeenPage, seeFile } from '#gate/reading/seen-file';
import { readingsOf, readWords } from '#gate/reading/words';
import { emptyRule } from '#gate/rule/empty';
import type { Fault } from '#gate/verdict';

/** Looks at one file by itself: a function of its extension and its bytes. */
export function examine(path: string, bytes: Buffer): FileFacts {
  const seen = seeFile(path, bytes);
  const { extension, text, page } = seen;
  const faults = faultsOf(seen);
  if (text === undefined) return { faults, loads: [], links: [] };
  return {
    faults,
    ...(page ? addressesOfPage(page) : addressesIn(extension, text)),
    ...(page && { page: pageFacts(page.elements) }),
    phrases: phraseFilter(readingsOf(extension, text).map(readWords)),
  };
}

/** Of a file without a byte there is nothing else to ask. */
function faultsOf(seen: SeenFile): Fault[] {
  const rules = seen.bytes.length === 0 ? [emptyRule] : fileRules;
  return rules.flatMap(({ id, judge }) =>
    [...new Set(judge(seen))].map((reason) => ({ rule: id, reason })),
  );
}

/** Those that lead anywhere: what is written into an address is judged on the spot. */
function addressesOfPage({ addresses }: SeenPage): Pick<FileFacts, 'loads' | 'links'> {
  const of = (wanted: boolean) => [
    ...new Set(
      addresses
        .filter(({ isLoaded, text }) => isLoaded === wanted && !/^data:/iu.test(text))
        .map(({ text }) => text),
    ),
  ];
  return { loads: of(true), links: of(false) };
}
