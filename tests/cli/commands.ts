import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { demonstration } from '../fixtures/demonstration.ts';

const project = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the desk as an editor does: a process of its own, in the project. */
export function command(name: string, ...args: readonly string[]): Promise<Ran> {
  return ran(process.execPath, [scriptOf(name), ...args]);
}

/** The same, with its output read by another program; the exit code is the command's own. */
export function commandInto(
  reader: string,
  name: string,
  ...args: readonly string[]
): Promise<Ran> {
  const line = `"$@" | ${reader}; exit "\${PIPESTATUS[0]}"`;
  return ran('bash', ['-c', line, 'bash', process.execPath, scriptOf(name), ...args]);
}

function scriptOf(name: string): string {
  return join(project, 'src', 'cli', `${name}.ts`);
}

function ran(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Gone when the run of the tests is over. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'cli-'));
}

/** A content folder with the demonstration's registers and the articles given: name of folder → index.md. */
export function contentWith(articles: Readonly<Record<string, string>>): string {
  const content = temporaryFolder();
  for (const file of globSync('*.yaml', { cwd: demonstration })) {
    cpSync(join(demonstration, file), join(content, file));
  }
  for (const [name, text] of Object.entries(articles)) {
    const folder = join(content, 'articles', name.slice(0, 4), name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), text);
  }
  return content;
}

export const sound = `---
title: Trung đoàn 9001 ra quân huấn luyện
unit: Trung đoàn 9001
date: 1/3/2023
author: Quang Lâm
---

Sáng 01/3/2023, Trung đoàn 9001 ra quân huấn luyện.

Toàn đơn vị hoàn thành nội dung theo kế hoạch./.
`;

export const faulty = sound.replace('Trung đoàn 9001\ndate', 'Trung đoan 9001\ndate');
