/**
 * Whether another process of this number runs. Our own number in an old file means a process that is
 * gone: in containers numbers repeat with every start.
 */
export function isAnotherAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
