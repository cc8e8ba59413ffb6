import type { FileRule } from '#gate/rule';
import { empty } from '#gate/rule/empty';
import { format } from '#gate/rule/format';
import { inline } from '#gate/rule/inline';
import { language } from '#gate/rule/language';
import { markup } from '#gate/rule/markup';
import { metadata } from '#gate/rule/metadata';
import { svg } from '#gate/rule/svg';

/**
 * Rules for one file by itself. They stand apart from those of `site-rules.ts` because what they say
 * is remembered: nothing but this room may have a say in it.
 */
export const fileRules: readonly FileRule[] = [
  empty,
  format,
  metadata,
  svg,
  markup,
  inline,
  language,
];
