/** A reader's screen. */
export interface Screen {
  /** CSS pixels. */
  readonly width: number;
  /** Device pixels for each CSS pixel. */
  readonly density: number;
}

/**
 * The file that a browser loads of a `srcset` with widths: the narrowest that has a pixel for every
 * one of the screen, else the widest. Browsers may take a narrower one where it nearly has, never a
 * wider. Throws where `sizes` or `srcset` hold what our templates never write.
 */
export function chosenRendition(srcset: string, sizes: string, screen: Screen): string {
  const renditions = srcset.split(',').map((candidate) => {
    const [file = '', width = ''] = candidate.trim().split(/\s+/u);
    if (!/^\d+w$/u.test(width)) throw new Error(`No width in “${candidate}”.`);
    return { file, width: Number.parseInt(width, 10) };
  });
  renditions.sort((a, b) => a.width - b.width);
  const wanted = renderedWidth(sizes, screen) * screen.density;
  const chosen = renditions.find(({ width }) => width >= wanted) ?? renditions.at(-1);
  if (!chosen) throw new Error('A srcset without files.');
  return chosen.file;
}

/** CSS pixels that `sizes` promises at a screen's width: `(min-width:48rem) 648px, 100vw`. */
export function renderedWidth(sizes: string, { width }: Screen): number {
  for (const part of sizes.split(',')) {
    const {
      from = '0',
      fromUnit,
      length = '',
    } = /^\s*(?:\(min-width:\s*(?<from>[\d.]+)(?<fromUnit>rem|px)\)\s+)?(?<length>\S.*?)\s*$/u.exec(
      part,
    )?.groups ?? {};
    if (width >= Number(from) * (fromUnit === 'rem' ? 16 : 1)) return pixels(length, width);
  }
  throw new Error(`“${sizes}” has no size for ${width} px.`);
}

/** `120px`, `45vw`, `calc(100vw - 32px)`. */
function pixels(length: string, width: number): number {
  const {
    px,
    vw,
    less = '0',
  } = /^(?:(?<px>[\d.]+)px|(?:calc\()?(?<vw>[\d.]+)vw(?:\s+-\s+(?<less>[\d.]+)px\))?)$/u.exec(
    length,
  )?.groups ?? {};
  if (px !== undefined) return Number(px);
  if (vw !== undefined) return (Number(vw) * width) / 100 - Number(less);
  throw new Error(`No length: “${length}”.`);
}
