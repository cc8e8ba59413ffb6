import type { Edit } from '../edit.ts';
import { articleEdits } from './article-edits.ts';
import { articleSetEdits } from './article-set-edits.ts';
import { cacheEdits } from './cache-edits.ts';
import { historyEdits } from './history-edits.ts';
import { optionEdits } from './option-edits.ts';
import { outputEdits } from './output-edits.ts';
import { pageEdits } from './page-edits.ts';
import { photoEdits } from './photo-edits.ts';
import { projectEdits } from './project-edits.ts';
import { registerEdits } from './register-edits.ts';

export const allEdits: readonly Edit[] = [
  ...articleSetEdits,
  ...articleEdits,
  ...photoEdits,
  ...registerEdits,
  ...pageEdits,
  ...historyEdits,
  ...optionEdits,
  ...projectEdits,
  ...cacheEdits,
  ...outputEdits,
];

/** @throws Error where no edit has this name */
export function editNamed(name: string): Edit {
  const edit = allEdits.find((one) => one.name === name);
  if (!edit) throw new Error(`There is no edit “${name}”`);
  return edit;
}
