import { describe, expect, it } from 'vitest';
import { isCredit, splitCredit } from '#pipeline/parse/body/written-photo';
import { brief, render, wordsOf } from '../render.ts';

const hall = '![Đại biểu trong hội trường](hoi-truong.jpg)';
const vote = '![Đại biểu bỏ phiếu](bo-phieu.jpg)';

const captionOf = (text: string, credit?: string) =>
  `<span class="caption">${text}</span>${credit ? ` <span class="credit" data-pagefind-ignore>Ảnh: ${credit}</span>` : ''}`;
const single = (caption: string) =>
  `<figure class="figure">[Đại biểu trong hội trường]<figcaption>${caption}</figcaption></figure>`;

async function shown(markdown: string): Promise<string> {
  return brief((await render(markdown)).html).replace(/<a href="[^"]+">(\[[^\]]*\])<\/a>/gu, '$1');
}

describe('the caption of a photo', () => {
  it.each([
    ['the title', `![Đại biểu trong hội trường](hoi-truong.jpg "Quang cảnh Hội nghị.")`],
    ['the line right under it', `${hall}\nQuang cảnh Hội nghị.`],
    ['the line under it behind a hard break', `${hall}  \nQuang cảnh Hội nghị.`],
    ['the next paragraph, all italic', `${hall}\n\n*Quang cảnh Hội nghị.*`],
    ['italics on its own line', `${hall} *Quang cảnh Hội nghị.*`],
    ['italics right under it', `${hall}\n*Quang cảnh Hội nghị.*`],
    ['twice the same', `${hall}\nQuang cảnh Hội nghị.\n\n*Quang cảnh Hội nghị.*`],
    ['with a word in bold', `${hall}\nQuang cảnh **Hội nghị**.`],
    [
      'under a reference',
      '![Đại biểu trong hội trường][a]\nQuang cảnh Hội nghị.\n\n[a]: hoi-truong.jpg',
    ],
    ['under a photo in a link', `[${hall}](https://vi.example)\nQuang cảnh Hội nghị.`],
    ['under a photo in bold', `**${hall}**\nQuang cảnh Hội nghị.`],
  ])('is %s', async (_, markdown) => {
    expect(await shown(`${markdown}\n\nChữ.`)).toBe(
      `${single(captionOf('Quang cảnh Hội nghị.'))}<p>Chữ.</p>`,
    );
  });

  it.each([
    ['at the end of the line', `${hall}\nQuang cảnh. (Ảnh: Hương Giang)`],
    ['with a full stop behind it', `${hall}\nQuang cảnh. (Ảnh: Hương Giang).`],
    ['in small letters and odd spaces', `${hall}\nQuang cảnh. ( ảnh : Hương Giang )`],
    ['on a line of its own', `${hall}\nQuang cảnh.\n(Ảnh: Hương Giang)`],
    [
      'in the title',
      '![Đại biểu trong hội trường](hoi-truong.jpg "Quang cảnh. (Ảnh: Hương Giang)")',
    ],
    [
      'under a title',
      '![Đại biểu trong hội trường](hoi-truong.jpg "Quang cảnh.")\n(Ảnh: Hương Giang)',
    ],
    ['in italics', `${hall}\n\n*Quang cảnh. (Ảnh: Hương Giang)*`],
  ])('gives up its credit %s', async (_, markdown) => {
    const { html, rules } = await render(`${markdown}\n\nChữ.`);
    expect(brief(html)).toContain(single(captionOf('Quang cảnh.', 'Hương Giang')));
    expect(rules.filter((rule) => rule !== 'text-space-before')).toEqual([]);
  });

  it('may be missing where there is a credit', async () => {
    const { html, rules } = await render(`${hall}\n(Ảnh: Hương Giang)\n\nChữ.`);
    expect(brief(html)).toContain(
      '<figcaption><span class="credit" data-pagefind-ignore>Ảnh: Hương Giang</span></figcaption>',
    );
    expect(rules).toEqual(['caption-missing']);
  });

  it('stands in for alternative text that is missing or a file name', async () => {
    for (const alt of [
      '',
      'IMG_2041',
      '22.jpg',
      'so ket cong tac chinh tri 1',
      'Ảnh 3',
      '20230629_081500',
      'hoi-truong',
    ]) {
      const { html } = await render(`![${alt}](hoi-truong.jpg)\nQuang cảnh Hội nghị.\n\nChữ.`);
      expect(brief(html)).toContain('[Quang cảnh Hội nghị.]');
    }
  });

  it('is told from prose: what follows a photo on its own line is a paragraph', async () => {
    expect(await shown(`${hall} Sáng nay, Hội nghị khai mạc.\n\nChữ.`)).toBe(
      '<figure class="figure">[Đại biểu trong hội trường]</figure><p>Sáng nay, Hội nghị khai mạc.</p><p>Chữ.</p>',
    );
  });

  it('never loses a word', () => {
    expect(splitCredit('A (Ảnh: B) C')).toEqual({ caption: 'A (Ảnh: B) C' });
    expect(splitCredit('A (Ảnh: B (C))')).toEqual({ caption: 'A (Ảnh: B (C))' });
    expect(splitCredit('(Ảnh: B)')).toEqual({ credit: 'B' });
    expect(splitCredit('')).toEqual({});
    // No credit, and nothing is lost.
    for (const text of ['Một (Ảnh: )', 'Một (Ảnh:)', '(Ảnh:  ).']) {
      expect(splitCredit(text)).toEqual({ caption: text.replace(/ +/gu, ' ') });
      expect(isCredit(text)).toBe(false);
    }
    expect(isCredit('(Ảnh: B)')).toBe(true);
  });
});

describe('two photos and more in a row', () => {
  const gallery = (first: string, second: string, whole = '') =>
    `<figure class="gallery pair" data-count="2"><ul role="list"><li>[Đại biểu trong hội trường]${first}</li><li>[Đại biểu bỏ phiếu]${second}</li></ul>${whole}</figure><p>Chữ.</p>`;
  const own = (text: string) => `<p>${captionOf(text)}</p>`;
  const whole = (text: string) => `<figcaption>${captionOf(text)}</figcaption>`;

  it.each([
    ['in one line', `${hall} ${vote}`, gallery('', '')],
    ['in one paragraph', `${hall}\n${vote}`, gallery('', '')],
    ['in two paragraphs', `${hall}\n\n${vote}`, gallery('', '')],
    ['with a line under each', `${hall}\nMột.\n${vote}\nHai.`, gallery(own('Một.'), own('Hai.'))],
    [
      'with a paragraph and a line each',
      `${hall}\nMột.\n\n${vote}\nHai.`,
      gallery(own('Một.'), own('Hai.')),
    ],
    [
      'with italics under each',
      `${hall}\n\n*Một.*\n\n${vote}\n\n*Hai.*`,
      gallery(own('Một.'), own('Hai.')),
    ],
    [
      'with italics for all',
      `${hall}\n\n${vote}\n\n*Hội nghị.*`,
      gallery('', '', whole('Hội nghị.')),
    ],
    [
      'with a line under each and italics for all',
      `${hall}\nMột.\n\n${vote}\nHai.\n\n*Hội nghị.*`,
      gallery(own('Một.'), own('Hai.'), whole('Hội nghị.')),
    ],
  ])('are a gallery: %s', async (_, markdown, expected) => {
    expect(await shown(`${markdown}\n\nChữ.`)).toBe(expected);
  });

  it('have no caption missing where they share one', async () => {
    expect((await render(`${hall}\n\n${vote}\n\n*Hội nghị.*\n\nChữ.`)).rules).toEqual([]);
    expect((await render(`${hall}\n\n${vote}\n\nChữ.`)).rules).toEqual([
      'caption-missing',
      'caption-missing',
    ]);
  });

  it('begin anew behind a gallery that has its caption', async () => {
    const html = await shown(
      `${hall}\n\n${vote}\n\n*Hội nghị.*\n\n${hall}\nLại hội trường.\n\nChữ.`,
    );
    expect(html.match(/<figure/gu)).toHaveLength(2);
    expect(html).toContain(single(captionOf('Lại hội trường.')));
  });

  it('may be the same photo twice, each with its own caption', async () => {
    const html = await shown(`${hall}\nMột.\n\nChữ.\n\n${hall}\nHai.`);
    expect(html).toBe(`${single(captionOf('Một.'))}<p>Chữ.</p>${single(captionOf('Hai.'))}`);
  });
});

describe('a photo that does not stand alone', () => {
  const lone = '<figure class="figure">[Đại biểu trong hội trường]</figure>';

  it.each([
    ['in the middle of a sentence', `Trước ${hall} sau.`, `<p>Trước  sau.</p>${lone}`],
    ['at the end of a sentence', `Trước ${hall}`, `<p>Trước</p>${lone}`],
    [
      'on a line between two',
      `Trước\n${hall}\nChú thích.`,
      `<p>Trước</p>${single(captionOf('Chú thích.'))}`,
    ],
    ['in a list', `- Một\n- ${hall}`, `<ul><li>Một</li></ul>${lone}`],
    ['in a list with its caption', `- ${hall}\n  Chú thích.`, single(captionOf('Chú thích.'))],
    ['in a quote', `> Trước ${hall}`, `<blockquote><p>Trước</p></blockquote>${lone}`],
    ['in a heading', `## Mục ${hall}`, `<h2 id="muc">Mục</h2>${lone}`],
    [
      'in a link among words',
      `[xem ${hall}](https://bantin.example/)`,
      `<p><a href="https://bantin.example/">xem</a></p>${lone}`,
    ],
    ['in a table', `| A |\n| - |\n| ${hall} |`, lone],
  ])('is moved behind the block: %s', async (_, markdown, expected) => {
    const html = await shown(markdown);
    expect(html.replace(/\s+(?=<\/)/gu, '')).toContain(expected.replace(/\s+(?=<\/)/gu, ''));
    expect(html.match(/\[Đại biểu trong hội trường\]/gu)).toHaveLength(1);
  });

  it('loses no word and no photo, wherever it stands', async () => {
    const markdown = `${hall} Một ${vote}\nhai\n\n> ba ${hall} bốn\n\n1. năm ${vote}\n   sáu`;
    const { html } = await render(markdown);
    expect(wordsOf(html)).toBe('Một hai ba bốn năm sáu');
    expect(html.match(/<picture/gu)).toHaveLength(4);
  });

  it('is looked at like any other', async () => {
    for (const markdown of [
      'Chữ ![a](https://xa.example/a.jpg) chữ.',
      '> ![a](../a.jpg)',
      '- ![a](khong-co.jpg)',
    ]) {
      const { rules } = await render(markdown);
      const wanted = /^photo-(?:remote|outside|missing)$/u;
      expect(rules.filter((rule) => wanted.test(rule))).toHaveLength(1);
    }
  });
});

describe('the order of photos', () => {
  it('is kept where one of them cannot be shown', async () => {
    const markdown = `![Hỏng](hong.jpg)\nẢnh hỏng.\n\nMột.\n\n${hall}\nHội trường.\n\nHai.\n\n${vote}\nBỏ phiếu.`;
    const html = await shown(markdown);
    expect(html).toContain(single(captionOf('Hội trường.')));
    expect(html.indexOf('<p>Một.</p>')).toBeLessThan(html.indexOf('Hội trường.'));
    expect(html).toContain(`[Đại biểu bỏ phiếu]<figcaption>${captionOf('Bỏ phiếu.')}`);
  });

  it('makes the first figure the one that is fetched at once', async () => {
    const { html } = await render(`${hall}\nMột.\n\nChữ.\n\n${vote}\nHai.`);
    expect(html.match(/fetchpriority="high"/gu)).toHaveLength(1);
    expect(html.indexOf('fetchpriority')).toBeLessThan(html.indexOf('loading="lazy"'));
  });
});
