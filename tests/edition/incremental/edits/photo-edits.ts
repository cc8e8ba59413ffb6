import { type Article, numberOf, type Photo } from '../bulletin.ts';
import { isPublic } from '../content-files.ts';
import type { Edit } from '../edit.ts';
import type { Random } from '../random.ts';
import type { Worksite } from '../worksite.ts';

/** Photos of the whole site: each costs a clean build about 0.1 s. */
const most = 5;

export const photoEdits: readonly Edit[] = [
  changed('photo swapped under its name', (photo, { bulletin }) => {
    photo.picture = numberOf(bulletin);
  }),
  changed('photo renamed', (photo, { bulletin }) => {
    photo.file = `anh-doi-ten-${numberOf(bulletin)}.png`;
  }),
  changed('caption changed', (photo, { bulletin }) => {
    photo.caption = `Chú thích ${numberOf(bulletin)}.`;
  }),
  {
    name: 'photo added',
    make: ({ bulletin }, random) => {
      const article = random.pick(bulletin.articles.filter(isPublic));
      const shown = bulletin.articles.flatMap(({ photos }) => photos);
      if (!article || shown.length >= most) return undefined;
      const number = numberOf(bulletin);
      // Sometimes a picture that another article shows already: it is published once.
      const picture = (random.maybe() ? random.pick(shown)?.picture : undefined) ?? number;
      const photo = { file: `anh-${number}.png`, picture, caption: `Ảnh thứ ${number}.` };
      article.photos.push(photo);
      return `${photo.file} of ${article.slug}`;
    },
  },
  {
    name: 'photo removed',
    make: (site, random) => {
      const found = pickPhoto(site, random);
      found?.article.photos.splice(found.article.photos.indexOf(found.photo), 1);
      return found && `${found.photo.file} of ${found.article.slug}`;
    },
  },
];

function changed(name: string, change: (photo: Photo, site: Worksite) => void): Edit {
  return {
    name,
    make: (site, random) => {
      const found = pickPhoto(site, random);
      if (!found) return undefined;
      const { file } = found.photo;
      change(found.photo, site);
      return `${file} of ${found.article.slug}`;
    },
  };
}

function pickPhoto(
  { bulletin }: Worksite,
  random: Random,
): { article: Article; photo: Photo } | undefined {
  const photos = bulletin.articles.flatMap((article) =>
    article.photos.map((photo) => ({ article, photo })),
  );
  return random.pick(photos);
}
