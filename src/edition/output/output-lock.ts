import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { type OutputFolder, repair } from '#edition/output/output-folder';
import { BuildRefused } from '#edition/refusal';
import { holderOf, takeLock } from '#process/lock';

/**
 * Takes the lock of an output folder and puts right what a killed command has left there.
 *
 * @returns what gives the lock back
 * @throws BuildRefused where another command holds it, or nothing can be written beside the output
 */
export function lockOutput(output: OutputFolder): () => void {
  const unlock = takeIfAllowed(output);
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

function takeIfAllowed({ path, lock }: OutputFolder): ReturnType<typeof takeLock> {
  try {
    return takeLock(lock);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const parent = dirname(path);
    if (['EEXIST', 'ENOTDIR'].includes(code)) {
      throw new BuildRefused(
        `“${parent}” không phải là thư mục nên không đặt được “${path}” ở đó. Chọn thư mục khác.`,
      );
    }
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    throw new BuildRefused(
      `Không ghi được vào thư mục “${parent}” (${code}), nơi đặt tệp khóa và bản mới cạnh “${path}”. Xin quyền ghi thư mục ấy, hoặc chọn thư mục khác.`,
    );
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
