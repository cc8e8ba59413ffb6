import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Cuts STIX Two Text down to what a Vietnamese bulletin prints: `npx node src/styles/fonts/subset.ts`.
 * Latin and Vietnamese stay in one file: split in two, the shaper sees two fonts and kerning dies at
 * every Vietnamese letter (“Tổng” grows by 3 %). The same input gives the same bytes.
 */

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const text = [
  range(0x20, 0x7e),
  '\u00a0§°±²³·×½«»–—‘’“”•…₫†',
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư',
  range(0x1ea0, 0x1ef9),
  'ÇçÄäÖöÜüÑñËëÏï',
  // Combining marks, for text that could not be composed.
  '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323',
].join('');

const faces = {
  'stix-400': '400Regular/STIXTwoText_400Regular',
  'stix-700': '700Bold/STIXTwoText_700Bold',
  'stix-400i': '400Regular_Italic/STIXTwoText_400Regular_Italic',
};

const { resolve } = createRequire(import.meta.url);

for (const [name, source] of Object.entries(faces)) {
  const font = await readFile(resolve(`@expo-google-fonts/stix-two-text/${source}.ttf`));
  const subset = await subsetFont(font, text, {
    targetFormat: 'woff2',
    noHinting: true,
    preserveNameIds: [13, 14],
    // Without this list small capitals stay, and a weight grows from 14.5 to 25 KB.
    keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl'],
  });
  await writeFile(new URL(`${name}.woff2`, import.meta.url), subset);
}
