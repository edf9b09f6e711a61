import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** The paths at which a system usually keeps Chrome or Chromium, the likeliest first. */
export function installedBrowsers(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'win32') return onWindows(env);
  const folders = (env['PATH'] ?? '').split(posix.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => posix.join(folder, name)));
  return [...onPath, ...(platform === 'darwin' ? onMacOS(env) : onLinux())];
}

function onWindows(env: Environment): string[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => programs.map((program) => win32.join(folder, program)));
}

function onMacOS(env: Environment): string[] {
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  return folders.flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  ]);
}

const onLinux = (): string[] => [
  ...names.map((name) => `/usr/bin/${name}`),
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];
