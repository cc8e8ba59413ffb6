import { parseArgs } from 'node:util';
import { nearest } from '#bulletin/nearest';
import { parseInstant } from '#vietnamese/instant';

/** One flag of a command: `--name VALUE`, or a switch where `value` is absent. */
export interface Flag {
  readonly name: string;
  /** What the help calls the value, e.g. `THƯ-MỤC`. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  /** As typed after `npm run`. */
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** What the help calls further arguments; absent where there are none. */
  readonly rest?: string;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

/** `--help`: its message is what was asked for. */
export class HelpWanted extends Error {}

/** A mistake in how a command was called; printed without a stack, exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the arguments of a command.
 *
 * @throws UsageError for an unknown flag, a missing value or a superfluous argument; HelpWanted
 */
export function readArguments(
  command: Command,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Arguments {
  const flags = [...command.flags, { name: 'help', help: 'in trợ giúp này' }];
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      flags.map(({ name, ...flag }) => [name, { type: 'value' in flag ? 'string' : 'boolean' }]),
    ),
  });
  const values: Record<string, string> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (!flag) {
      const meant = nearest(
        token.name,
        flags.map(({ name }) => name),
      );
      const hint = meant ? ` Có phải ý là --${meant}?` : '';
      throw new UsageError(`Không có tùy chọn ${token.rawName}.${hint}`);
    }
    if (!('value' in flag)) values[flag.name] = 'true';
    else if (token.value === undefined || token.value === '' || token.value.startsWith('--')) {
      throw new UsageError(`Tùy chọn --${flag.name} cần một giá trị: --${flag.name} ${flag.value}`);
    } else values[flag.name] = token.value;
  }
  if (values['help']) throw new HelpWanted(helpOf(command, flags));
  refuseTakenByNpm(command, values, env);
  if (rest.length > 0 && command.rest === undefined) {
    throw new UsageError(
      `Không hiểu “${rest[0]}”. Lệnh ${command.name} không nhận tham số này. Tùy chọn viết sau hai gạch riêng: npm run ${command.name} -- --…`,
    );
  }
  return { values, rest };
}

/**
 * `npm run check --format=json`: without the two hyphens npm takes the flag for its own, and the
 * command would run as if it had not been given.
 */
function refuseTakenByNpm(
  { name: command, flags }: Command,
  values: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
): void {
  for (const { name, value: wanted } of flags) {
    const taken = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (taken === undefined || taken === '' || values[name] !== undefined) continue;
    if (wanted === undefined && taken !== 'true') continue;
    const value = taken === 'true' ? wanted : taken;
    const flag = value === undefined ? `--${name}` : `--${name}=${value}`;
    throw new UsageError(
      `Tùy chọn viết sau hai gạch riêng, nếu không npm giữ lại --${name}: npm run ${command} -- ${flag}`,
    );
  }
}

function helpOf(command: Command, flags: readonly Flag[]): string {
  const usage = `npm run ${command.name} -- [tùy chọn]${command.rest ? ` [${command.rest}]` : ''}`;
  const rows = flags.map((flag) => {
    const head = `--${flag.name}${flag.value ? ` ${flag.value}` : ''}`;
    return `  ${head.padEnd(24)}${flag.help}`;
  });
  return [command.summary, '', `Cách dùng: ${usage}`, '', ...rows].join('\n');
}

/**
 * The public address of a site: scheme and host. The path below it is that of `--base`.
 *
 * @throws UsageError where it is none
 */
export function readSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new UsageError(
      `--site “${value}” không phải địa chỉ gốc, ví dụ https://bantin.example/. Đường dẫn phía sau ghi ở --base.`,
    );
  }
  return url.href;
}

/**
 * `vi-tri`, `/vi-tri` → `/vi-tri/`.
 *
 * @throws UsageError where it cannot be a base path
 */
export function readBase(value: string | undefined): string {
  if (value === undefined) return '/';
  const base = `/${value.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/\/$/, '/');
  if (!/^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/.test(base)) {
    throw new UsageError(`--base “${value}” không phải đường dẫn, ví dụ /bantin/.`);
  }
  return base;
}

/**
 * The one clock of a run.
 *
 * @throws UsageError where `--now` is no instant
 */
export function readClock(value: string | undefined): number {
  if (value === undefined) return Date.now();
  const instant = parseInstant(value);
  if (instant === undefined) {
    throw new UsageError(`--now “${value}” không phải thời điểm, ví dụ 2023-06-29T08:30:00+07:00.`);
  }
  return instant;
}
