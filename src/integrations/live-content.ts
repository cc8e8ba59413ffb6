import type { Finding } from '#bulletin/finding';
import { type AssembledSite, assembleSite } from '#edition/assemble-site';
import { articleCacheFile, photoCacheDir } from '#edition/folders';
import { BuildRefused } from '#edition/refusal';
import { LivePhotos } from '#integrations/live-photos';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { Content } from '#pipeline/content';
import { ContentReader } from '#pipeline/content-reader';
import type { Registers } from '#pipeline/registers/registers';
import { localDateTimeOf } from '#vietnamese/instant';

export interface LiveContentOptions {
  readonly contentDir: string;
  readonly base: string;
  /** The clock, asked again at every read. */
  readonly now: () => number;
  /** Told at every read what keeps content from being shown. */
  readonly onProblem: (errors: readonly Finding[]) => void;
}

/** The content folder as the development server shows it: drafts too, findings in the pages. */
export class LiveContent {
  readonly photos = new LivePhotos();
  readonly #options: LiveContentOptions;
  readonly #reader: ContentReader;
  #sound: (Content & { registers: Registers }) | undefined;

  constructor(options: LiveContentOptions) {
    this.#options = options;
    this.#reader = new ContentReader(options.contentDir, {
      inspect: (path) => inspectPhoto(path, photoCacheDir),
      cacheFile: articleCacheFile,
    });
  }

  /**
   * @param touched paths below the content folder that may have changed; absent: anything may
   * @throws BuildRefused where there is nothing to show yet
   */
  async read(touched?: Iterable<string>): Promise<AssembledSite> {
    const { base, onProblem } = this.#options;
    const now = this.#options.now();
    const today = localDateTimeOf(now).date;
    const content = await this.#reader.read({ now, today }, touched);
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) onProblem(errors);
    const { registers } = content;
    // While a register is broken the last sound content stays on show, under the new findings.
    if (registers) this.#sound = { ...content, registers };
    if (!this.#sound) throw new BuildRefused('Sửa các lỗi trên rồi chạy lại npm run dev.');
    this.photos.show(this.#sound.photoFiles.values());
    const shown = { ...this.#sound, findings: content.findings };
    return assembleSite(shown, { base, now, today, preview: true });
  }

  /** Keeps what was found out for the next start. */
  save(): void {
    this.#reader.save();
  }
}
