import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFolder } from '#edition/output/output-folder';
import { BuildRefused } from '#edition/refusal';

/**
 * Refuses an output that could not be moved out of the way when the new one is ready: a mount point, a
 * folder that another program holds, or one that is somebody else's. Its content could be exchanged
 * instead, file by file, but then half a site would stand there for a while. Needs the lock.
 *
 * @throws BuildRefused
 */
export function refuseUnmovable(output: OutputFolder): void {
  const { path, former } = output;
  if (!existsSync(path) || isHeldUpOnlyByTheWay(output)) return;
  try {
    renameSync(path, former);
    renameSync(former, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new BuildRefused(lineOf(path, code));
  }
}

/**
 * Whether the system would move the output if nothing were in its way: it says so of a folder that is
 * moved onto another with something in it, and readers do not miss it for a moment. Windows and some
 * network drives say something else; there it has to be moved and brought back.
 */
function isHeldUpOnlyByTheWay({ path, incoming }: OutputFolder): boolean {
  try {
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, 'in-the-way'), '');
    renameSync(path, incoming);
  } catch (error) {
    return ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
  } finally {
    clearWay(incoming);
  }
  // It has gone all the same, over what was in its way.
  renameSync(incoming, path);
  return true;
}

/** Never with all that lies there: it may be the site itself. */
function clearWay(incoming: string): void {
  rmSync(join(incoming, 'in-the-way'), { force: true });
  try {
    rmdirSync(incoming);
  } catch {
    // There is none, or the site has come there.
  }
}

function lineOf(path: string, code: string): string {
  const denied = ['EACCES', 'EPERM'].includes(code) && process.platform !== 'win32';
  return [
    `Chưa dựng gì: không đổi chỗ được thư mục --out “${path}” (${code}), nên bản mới sẽ không thay được bản cũ.`,
    denied
      ? `Thư mục ấy hoặc “${dirname(path)}” thuộc về người dùng khác. Xin quyền ghi cả hai, hoặc chọn --out khác.`
      : `Thư mục ấy là điểm gắn ổ đĩa, hoặc chương trình khác đang giữ nó. Đóng chương trình ấy, hoặc ghi một thư mục con, ví dụ --out “${join(path, 'trang')}”.`,
  ].join('\n');
}
