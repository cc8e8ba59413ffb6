import { derive } from '#photos/publish/derive';
import { pictureFormats, pictureKey, planPicture } from '#photos/publish/recipe';
import type { SourcePhoto } from '#pipeline/resolve/article-photos';

/** The photos of the content on show, made when they are asked for. */
export class LivePhotos {
  #sources: Iterable<readonly SourcePhoto[]> = [];
  /** Key of a picture → its file; absent until somebody asks. */
  #byKey: ReadonlyMap<string, SourcePhoto> | undefined;
  /** Hash of a photo → key of its picture: the same through all changes of the content. */
  readonly #keys = new Map<string, string>();
  readonly #made = new Map<string, Promise<Buffer>>();

  /** Other content is on show; what it shares with the former is not made again. */
  show(sources: Iterable<readonly SourcePhoto[]>): void {
    this.#sources = sources;
    this.#byKey = undefined;
  }

  /**
   * Bytes of a published file.
   *
   * @param file name below `anh/`
   * @returns `undefined` where nothing on show has a file of that name
   */
  bytesOf(file: string): Promise<Buffer> | undefined {
    this.#byKey ??= this.#index();
    const source = this.#byKey.get(keyIn(file));
    const made = source && (this.#made.get(file) ?? make(source, file));
    if (!made) return undefined;
    this.#made.set(file, made);
    // What failed may be mended: it is tried again.
    made.catch(() => this.#made.delete(file));
    return made;
  }

  #index(): Map<string, SourcePhoto> {
    const photos = [...this.#sources].flat();
    const index = new Map(photos.map((photo) => [this.#keyOf(photo.facts.hash), photo]));
    for (const file of this.#made.keys()) if (!index.has(keyIn(file))) this.#made.delete(file);
    return index;
  }

  #keyOf(hash: string): string {
    const key = this.#keys.get(hash) ?? pictureKey(hash);
    this.#keys.set(hash, key);
    return key;
  }
}

function make({ path, facts }: SourcePhoto, file: string): Promise<Buffer> | undefined {
  const picture = planPicture(facts);
  for (const format of pictureFormats) {
    const rendition = picture[format].find((one) => one.file === file);
    if (rendition) return derive(path, facts, rendition, format);
  }
  return undefined;
}

function keyIn(file: string): string {
  return file.split('-', 1)[0] ?? '';
}
