import type { ContentRule, SiteRule } from '#gate/rule';
import { address } from '#gate/rule/address';
import { article } from '#gate/rule/article';
import { canonical } from '#gate/rule/canonical';
import { file } from '#gate/rule/file';
import { heldBack } from '#gate/rule/held-back';
import { link } from '#gate/rule/link';
import { manifest } from '#gate/rule/manifest';
import { origin } from '#gate/rule/origin';
import { original } from '#gate/rule/original';
import { stray } from '#gate/rule/stray';

/** Rules for the files of a site together. */
export const siteRules: readonly SiteRule[] = [file, address, canonical, link, origin, manifest];

/** Rules that cannot be judged without the content folder. */
export const contentRules: readonly ContentRule[] = [original, heldBack, article, stray];
