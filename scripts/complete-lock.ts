/**
 * `npm run lock`, after `npm install`: completes package-lock.json with the packages for other
 * platforms that the registry in use does not carry. npm leaves them out, and `npm ci` then finds
 * the lock out of step with package.json (npm/cli#4828). Each entry has version and platform; on a
 * machine of that platform npm finds the rest. Entries that npm itself wrote keep their hashes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = {
  android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', linuxmusl: 'linux',
  netbsd: 'netbsd', openbsd: 'openbsd', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix',
  win32: 'win32', windows: 'win32',
}; // prettier-ignore

const PROCESSORS = new Set([
  'arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64',
]); // prettier-ignore

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockEntry> };
const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
  Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const nested = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    const top = lock.packages[`node_modules/${name}`];
    if (lock.packages[nested] !== undefined || satisfies(top, version)) return [];
    return [
      [
        top === undefined ? `node_modules/${name}` : nested,
        platformEntry(name, version, entry),
      ] as const,
    ];
  }),
);
lock.packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(path, JSON.stringify(lock, null, 2) + '\n');
console.log(`${missing.length} packages for other platforms were added to package-lock.json.`);

/** Exact versions only: packages for platforms are asked for so. Of a range, npm wrote what fits. */
function satisfies(entry: LockEntry | undefined, version: string): boolean {
  return entry !== undefined && (entry.version === version || !/^\d/.test(version));
}

function platformEntry(name: string, version: string, of: LockEntry): LockEntry {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = words.map((word) => OPERATING_SYSTEMS[word]).find((found) => found !== undefined);
  const cpu = words.find((word) => PROCESSORS.has(word));
  const musl = words.some((word) => word.includes('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  return {
    version: version.replace(/^[~^]/, ''),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(of.dev === true ? { dev: true } : {}),
    ...(musl || gnu ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}
