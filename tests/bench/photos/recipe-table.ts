import { openPixels } from '#photos/engine';
import { encode } from '#photos/publish/derive';
import { encoding, pictureFormats } from '#photos/publish/recipe';
import { columns } from '../report/columns.ts';
import { bytesFor } from './bytes-for.ts';
import { type Encoded, judge, type Subject } from './subject.ts';

/** What the recipe makes of one subject, beside JPEG of the same similarity as its AVIF. */
export interface Judged {
  readonly subject: Subject;
  readonly avif: Encoded;
  readonly webp: Encoded;
  readonly jpeg: Encoded;
  /** Bytes of JPEG with the recipe's other settings, at the similarity of the AVIF. */
  readonly asGood: number;
  /** The same with colours at half the size, which saves bytes and blurs red on gold. */
  readonly asGoodHalved: number;
}

export async function judgeRecipe(subject: Subject): Promise<Judged> {
  const { width, height, pixels } = subject;
  const [avif, webp, jpeg] = await Promise.all(
    pictureFormats.map(async (format) =>
      judge(subject, await encode(subject, { width, height, file: '' }, format)),
    ),
  );
  if (!avif || !webp || !jpeg) throw new Error('The recipe has lost a format.');
  const asGood = (chromaSubsampling: string) =>
    bytesFor(avif.ssim, encoding.jpeg.quality, async (quality) => {
      const options = { ...encoding.jpeg, quality, chromaSubsampling };
      return judge(subject, await openPixels(pixels, width, height).jpeg(options).toBuffer());
    });
  return {
    ...{ subject, avif, webp, jpeg },
    asGood: await asGood(encoding.jpeg.chromaSubsampling),
    asGoodHalved: await asGood('4:2:0'),
  };
}

/** AVIF bytes for each byte of JPEG that is as good: the geometric mean over all subjects. */
export function avifShare(judged: readonly Judged[], than: 'asGood' | 'asGoodHalved'): number {
  const sum = judged.reduce((total, one) => total + Math.log(one.avif.bytes / one[than]), 0);
  return Math.exp(sum / judged.length);
}

export function recipeTable(judged: readonly Judged[]): string {
  const cells = ({ bytes, ssim }: Encoded) => [kilobytes(bytes), ssim.toFixed(4)];
  const rows = judged.map(({ subject, avif, webp, jpeg, asGood, asGoodHalved }) => [
    subject.name,
    String(subject.width),
    ...[...cells(avif), ...cells(webp), ...cells(jpeg)],
    ...[kilobytes(asGood), (avif.bytes / asGood).toFixed(2)],
    (avif.bytes / asGoodHalved).toFixed(2),
  ]);
  const head = ['photo', 'px', 'AVIF KB', 'SSIM', 'WebP KB', 'SSIM', 'JPEG KB', 'SSIM'];
  return columns([...head, 'as good, KB', 'AVIF ÷ as good', '÷ as good 4:2:0'], rows, 1);
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
