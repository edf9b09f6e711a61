import { readFileSync, readdirSync } from 'node:fs';

/**
 * The resident memory (RSS) of a process and all its descendants, in bytes, from Linux's /proc.
 * Pages that processes share are counted for each of them, so the sum never says too little; but a
 * child that has not become a program of its own yet is its parent twice, and is left out.
 */
export function memoryOfTree(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = parentOf(pid);
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(pid);
    else children.set(parent, [pid]);
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce(
      (total, child) => total + (isFork(child, pid) ? 0 : sum(child)),
      residentOf(pid),
    );
  return sum(root);
}

/** Field 4 of /proc/<pid>/stat; the name before it may hold spaces and brackets. */
function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined
    ? undefined
    : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Between `fork` and `exec` a child has its parent's memory, program and arguments. */
function isFork(child: number, parent: number): boolean {
  const said = read(`/proc/${child}/cmdline`);
  return said !== undefined && said !== '' && said === read(`/proc/${parent}/cmdline`);
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process may end between being listed and being read.
    return undefined;
  }
}
