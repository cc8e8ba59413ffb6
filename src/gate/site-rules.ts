import type { ContentRule, SiteRule } from '#gate/rule';
import { addressRule } from '#gate/rule/address';
import { articleRule } from '#gate/rule/article';
import { canonicalRule } from '#gate/rule/canonical';
import { fileRule } from '#gate/rule/file';
import { heldBackRule } from '#gate/rule/held-back';
import { linkRule } from '#gate/rule/link';
import { manifestRule } from '#gate/rule/manifest';
import { originRule } from '#gate/rule/origin';
import { originalRule } from '#gate/rule/original';
import { strayRule } from '#gate/rule/stray';

/** Rules for the files of a site together. */
export const siteRules: readonly SiteRule[] = [
  fileRule,
  addressRule,
  canonicalRule,
  linkRule,
  originRule,
  manifestRule,
];

/** Rules that cannot be judged without the content folder. */
export const contentRules: readonly ContentRule[] = [
  originalRule,
  heldBackRule,
  articleRule,
  strayRule,
];
