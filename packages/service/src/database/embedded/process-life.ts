import { readFileSync } from 'node:fs';

/** Fields of /proc/<pid>/stat after the name, which may itself hold spaces; undefined off Linux. */
function processFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether a process runs. A zombie, which nobody reaped yet in a container, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return processFields(pid)?.[0] !== 'Z';
}

/** When the process started, in a form that only serves comparison: process ids are used again after a reboot. */
export function startOf(pid: number): string | undefined {
  return processFields(pid)?.[19];
}

/** Waits until a process has gone; false when it is still there after the given time. */
export async function hasGone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
