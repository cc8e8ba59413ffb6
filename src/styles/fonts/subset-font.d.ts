declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2';
      noHinting?: boolean;
      preserveNameIds?: readonly number[];
      keepFeatures?: readonly string[];
    },
  ): Promise<Uint8Array>;
}
