import type { FileRule } from '#gate/rule';
import { emptyRule } from '#gate/rule/empty';
import { formatRule } from '#gate/rule/format';
import { inlineRule } from '#gate/rule/inline';
import { languageRule } from '#gate/rule/language';
import { markupRule } from '#gate/rule/markup';
import { metadataRule } from '#gate/rule/metadata';
import { svgRule } from '#gate/rule/svg';

/**
 * Rules for one file by itself. They stand apart from those of `site-rules.ts` because what they say
 * is remembered: nothing but this room may have a say in it.
 */
export const fileRules: readonly FileRule[] = [
  emptyRule,
  formatRule,
  metadataRule,
  svgRule,
  markupRule,
  inlineRule,
  languageRule,
];
