import type { Flaw } from '#bulletin/flaw';
import { type ToldPhoto, writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { splitCredit } from '#pipeline/parse/body/written-photo';
import { photoName } from '#pipeline/parse/photo-name';
import { isFileName } from '#pipeline/resolve/file-name-alt';

interface Named {
  readonly name: string;
}

/** The caption written a second time as alternative text: who hears the page hears it twice. */
export const altRepeatsCaption = rule({
  id: 'alt-repeats-caption',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Named>> {
    for (const told of writtenPhotos(subject)) {
      const { name, photo, words, source, offset, length } = told;
      const alt = writtenAlt(told, subject);
      const caption = words.caption ?? photo.groupCaption;
      if (alt === '' || isFileName(alt) || caption === undefined) continue;
      if (bare(alt) !== bare(caption)) continue;
      const raw = /^!\[((?:\\.|[^\]\\])*)\]/su.exec(
        source.text.slice(offset, offset + length),
      )?.[1];
      const place = raw ? { offset: offset + 2, length: raw.length } : { offset, length };
      yield { ...place, values: { name } };
    }
  },
  message: ({ name }: Named) =>
    `Mô tả của ảnh “${name}” chép lại chú thích, nên người nghe bằng phần mềm đọc màn hình phải nghe hai lần. Viết một câu tả những gì thấy trong ảnh.`,
  example: '![Lễ chào cờ](chao-co.jpg) và dòng dưới ghi Lễ chào cờ.',
  cure: 'Viết trong [ ] một câu tả những gì thấy trong ảnh',
});

/** Not the caption that stands in where nothing is written. */
function writtenAlt({ name, photo }: ToldPhoto, { article }: Subject): string {
  const extra = article?.parsed.head?.photos.find(({ file }) => photoName(file) === name);
  return (extra?.alt ?? photo.alt).trim();
}

/** Without what makes no difference to the ear: capitals, spaces, the end mark and the credit. */
function bare(text: string): string {
  const { caption = '' } = splitCredit(text);
  return caption
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.…!;,:]+$/u, '');
}
