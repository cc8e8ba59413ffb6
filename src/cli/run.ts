import { HelpWanted, UsageError } from '#cli/arguments';
import { DeliveryRefused } from '#delivery/refusal';
import { BuildRefused } from '#edition/refusal';
import { ContentMissing } from '#pipeline/read/content-dir';
import { visible } from '#vietnamese/visible';

/**
 * Runs a command: what an editor can mend is said in one line and without a stack; anything else is
 * a fault of ours and is shown whole. Exit codes: 0 done, 1 refused, 2 wrongly called.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  // A reader such as `head` that has seen enough is no fault, and no reason to stop half-way.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof HelpWanted) {
      process.stdout.write(`${error.message}\n`);
    } else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nXem --help.\n`);
      process.exitCode = 2;
    } else if (isRefusal(error)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (deniedBySystem(error) !== undefined) {
      process.stderr.write(`${deniedBySystem(error)}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(
        `Lỗi ngoài dự kiến của chương trình. Gửi những dòng dưới đây cho người quản trị:\n`,
      );
      process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 1;
    }
  }
}

/** What only whoever runs the machine can mend. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'đĩa đầy',
  EDQUOT: 'hết hạn mức đĩa',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'đĩa chỉ cho đọc',
};

function deniedBySystem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason === undefined) return undefined;
  return `Hệ điều hành không cho làm: ${reason}${path === undefined ? '' : ` (“${visible(path)}”)`}. Chưa xong; sửa rồi chạy lại.`;
}

function isRefusal(error: unknown): error is Error {
  return [ContentMissing, BuildRefused, DeliveryRefused].some((kind) => error instanceof kind);
}
