import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { type OutputFolder, repair } from '#edition/output-folder';
import { BuildRefused } from '#edition/refusal';
import { holderOf, takeLock } from '#process/lock';

/**
 * Takes the lock of an output folder and puts right what a killed command has left there.
 *
 * @returns what gives the lock back
 * @throws BuildRefused where another command holds it
 */
export function lockOutput(output: OutputFolder): () => void {
  const unlock = takeLock(output.lock);
  if (!unlock) throw new BuildRefused(heldLine(output));
  try {
    repair(output);
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * What a command does first that only looks at an output folder: puts right what a killed build has
 * left there. A build that is at work has done so itself.
 */
export function mend(output: OutputFolder): void {
  if (!existsSync(output.former) && !existsSync(output.incoming)) return;
  const unlock = takeLock(output.lock);
  if (!unlock) return;
  try {
    repair(output);
  } finally {
    unlock();
  }
}

function heldLine({ path, lock }: OutputFolder): string {
  const holder = holderOf(lock);
  if (!holder || holder.host === hostname()) {
    return `Một lệnh khác đang dùng “${path}”. Chờ lệnh ấy xong rồi chạy lại.`;
  }
  return [
    `Một lệnh trên máy “${holder.host}” đang dùng “${path}”. Chờ lệnh ấy xong rồi chạy lại.`,
    `Nếu máy ấy không còn chạy lệnh nào thì xóa tệp “${lock}” rồi chạy lại.`,
  ].join('\n');
}
