import { describe, expect, it } from 'vitest';
import { article } from '../../content-folder.ts';
import { judged } from '../../judged.ts';

describe('a photo that Markdown takes for text', () => {
  const offered = (markdown: string) =>
    judged(article({ summary: 'A' }, markdown))
      .findings.filter(({ rule }) => rule === 'photo-syntax')
      .map(({ fix }) => fix);

  it.each([
    ['![Hội trường] (a.jpg)', '![Hội trường](a.jpg)'],
    ['![Hội trường](hội trường.jpg)', '![Hội trường](<hội trường.jpg>)'],
    ['![Hội trường] (hội trường.jpg)', '![Hội trường](<hội trường.jpg>)'],
    ['![Hội trường](a.jpg', '![Hội trường](a.jpg)'],
    ['![Hội trường](a.jpg Các đại biểu.', '![Hội trường](a.jpg) Các đại biểu.'],
  ])('is told with the line that mends it at once: %s', (written, fixed) => {
    expect(offered(written)).toEqual([fixed]);
    expect(offered(fixed)).toEqual([]);
  });
});
