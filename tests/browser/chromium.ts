import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * A real Chromium, headless, for whoever wants one of its own; tests share one (`shared-browser.ts`). It
 * is the one that `npm ci` brought along inside `@sparticuz/chromium`, so that the tests run on a bare
 * machine and every machine paints the same, unless `CHROME_PATH` names another. Where npm brings none
 * an installed one is taken.
 *
 * @throws Error that says how to get a browser, where there is none
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumOptions());
}

/** How to start that browser; errors as above. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const installed = installedBrowser();
  // The sandbox is not to be had for root, as whom containers of CI run.
  if (installed) return { executablePath: installed, args: quiet, chromiumSandbox: false };
  const { folder, executable } = await unpackedBrowser();
  return {
    executablePath: executable,
    args: [...quiet, '--no-zygote'],
    chromiumSandbox: false,
    // For the browser only: these libraries would break other programs started from here.
    env: {
      ...stringsOf(process.env),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
    },
  };
}

const quiet = [
  '--no-sandbox',
  // The headless shell, where a browser has it beside the whole browser without a window; and never a
  // graphics card played by the processor, with which a page takes three times as long.
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-component-update',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const howToGetOne =
  'Install Chromium or Google Chrome, or set CHROME_PATH to the program, then run the tests again.';

/** Whether `@sparticuz/chromium` has a program for this machine. */
const comesWithNpm = process.platform === 'linux' && process.arch === 'x64';

/** Path of the browser that `CHROME_PATH` names, or of an installed one where npm brings none. */
function installedBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no file: ${chosen}. ${howToGetOne}`);
  }
  if (comesWithNpm) return undefined;
  const programs = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].filter(
    (folder) => folder !== undefined,
  );
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...programs.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ].find((path) => existsSync(path));
}

/** The browser of `@sparticuz/chromium`, unpacked once a user and version. */
async function unpackedBrowser(): Promise<{ folder: string; executable: string }> {
  if (!comesWithNpm) {
    throw new Error(
      `No browser for ${process.platform} ${process.arch} comes with npm. ${howToGetOne}`,
    );
  }
  const about = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (about === undefined) throw new Error('@sparticuz/chromium is not installed: npm ci');
  const source = dirname(about);
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) await unpack(join(source, 'bin'), folder);
  return { folder, executable };
}

/** A folder of this user that survives the run; where the home is not writable, a temporary one. */
function cacheFolder(): string {
  const { username, uid } = userInfo();
  const wanted = [
    join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bantin-tests'),
    join(tmpdir(), `bantin-tests-${username}`),
  ];
  return (
    wanted.find((folder) => isOurs(folder, uid)) ?? mkdtempSync(join(tmpdir(), 'bantin-tests-'))
  );
}

/** A program is run from there: a folder that somebody else owns will not do. */
function isOurs(folder: string, uid: number): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return statSync(folder).uid === uid;
  } catch {
    return false;
  }
}

/** Unpacks beside and renames: another run either sees nothing or all of it. */
async function unpack(bin: string, folder: string): Promise<void> {
  const beside = mkdtempSync(`${folder}-`);
  try {
    const program = join(beside, 'chromium');
    await pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(program, { mode: 0o700 }),
    );
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const tar = join(beside, archive.replace(/\.br$/u, ''));
      await pipeline(
        createReadStream(join(bin, archive)),
        createBrotliDecompress(),
        createWriteStream(tar),
      );
      execFileSync('tar', ['-xf', tar, '-C', beside, '--no-same-owner']);
      rmSync(tar);
    }
    writeFileSync(join(beside, 'fonts.conf'), fontsConf(folder));
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // A run beside this one was quicker: its folder is as good.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** The one family of the bundle, whatever the machine has, so that every machine paints the same. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`;
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
