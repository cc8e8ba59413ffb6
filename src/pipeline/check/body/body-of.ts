import type { Subject } from '#pipeline/check/subject';
import type { ParsedBody } from '#pipeline/parse/body/parse-body';
import type { SourceText } from '#pipeline/read/source-text';

export interface BodyInFile {
  readonly body: ParsedBody;
  readonly source: SourceText;
}

/** The body of an article or a page, where it could be parsed. */
export function bodyOf({ article, page }: Subject): BodyInFile | undefined {
  const parsed = article?.parsed ?? page?.parsed;
  return parsed?.body && { body: parsed.body, source: parsed.source };
}

/** Every match of a pattern in running text, with its offset in the file. */
export function* matchesInText(
  { body, source }: BodyInFile,
  pattern: RegExp,
): Generator<{ readonly match: RegExpExecArray; readonly offset: number }> {
  for (const { offset, length } of body.texts) {
    for (const match of source.text.slice(offset, offset + length).matchAll(pattern)) {
      yield { match, offset: offset + match.index };
    }
  }
}
