import { cannotBeWritten, DeliveryRefused } from '#delivery/refusal';
import {
  everywhere,
  headerRules,
  mediaTypes,
  patternFromRoot,
  type ServedSite,
} from '#delivery/server/rules';

export interface NginxOptions {
  /** What follows `listen`, e.g. `80` or `127.0.0.1:8080`. */
  readonly listen: string;
  /** `_` answers for every name. */
  readonly serverName: string;
  /** Whether nginx has the module that sends `.br` files; Debian: libnginx-mod-http-brotli-static. */
  readonly brotli: boolean;
}

/** Where the file goes: for those who open it before they have read anything else. */
const opening = [
  '# Do npm run server-config viết ra từ bản dựng; chạy lại lệnh ấy thay vì sửa tay.',
  '# Đây là một phần của khối http, không thay cho /etc/nginx/nginx.conf. Trên máy chủ:',
  '#   1. chép thành /etc/nginx/conf.d/bantin.conf',
  '#   2. thử: nginx -t',
  '#   3. dùng: systemctl reload nginx',
  '# Muốn có https thì đặt thêm listen … ssl và chứng chỉ, hoặc để máy chủ phía trước lo.',
];

/**
 * A file for `http { … }` of nginx, as in `/etc/nginx/conf.d/`. Headers that differ by path come from
 * variables: an `add_header` within a location would drop all those of the server.
 */
export function nginxConfig(site: ServedSite, options: NginxOptions): string {
  return [
    ...opening,
    ...maps(site),
    'server {',
    ...[
      `listen ${options.listen};`,
      `server_name ${options.serverName};`,
      'absolute_redirect off;',
      'autoindex off;',
      'server_tokens off;',
      'gzip off;',
      'gzip_static on;',
      'gzip_vary on;',
      ...(options.brotli
        ? ['brotli_static on;']
        : ['# Có libnginx-mod-http-brotli-static thì thêm: brotli_static on;']),
      'default_type application/octet-stream;',
      'types {',
      ...Object.entries(mediaTypes).map(([ending, type]) => `  ${word(type)} ${ending};`),
      '}',
      ...headerNames().map((name) => `add_header ${name} ${headerValue(name)} always;`),
      `error_page 403 404 =404 ${word(`${site.base}404.html`)};`,
      // Compressed files are for nginx itself to send, in place of what they were made of.
      'location ~ /\\.(?!well-known/) { return 404; }',
      'location ~ \\.(?:br|gz)$ { return 404; }',
      ...(site.base === '/'
        ? []
        : [`location = ${site.base.slice(0, -1)} { return 301 ${site.base}; }`]),
      ...site.moved.flatMap(({ from, to }) =>
        spellings(from).map((old) => `location = ${word(old)} { return 301 ${word(to)}; }`),
      ),
      // No try_files: the static module itself finds index.html, adds the slash and says 404.
      `location ${site.base} { alias ${word(`${site.root}/`)}; index index.html; }`,
      ...(site.base === '/' ? [] : ['location / { return 404; }']),
    ].map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

function headerNames(): string[] {
  return Object.keys(everywhere);
}

/** A fixed value, or the variable of the map that decides by path. */
function headerValue(name: string): string {
  return varies(name) ? variable(name) : word(everywhere[name] ?? '');
}

function varies(name: string): boolean {
  return headerRules.some(({ headers }) => name in headers);
}

function variable(name: string): string {
  return `$bantin_${name.toLowerCase().replaceAll('-', '_')}`;
}

function maps(site: ServedSite): string[] {
  return headerNames()
    .filter(varies)
    .flatMap((name) => [
      `map $uri ${variable(name)} {`,
      `  default ${word(everywhere[name] ?? '')};`,
      // nginx takes the first that fits, the table means the last.
      ...headerRules
        .toReversed()
        .flatMap(({ where, headers }) =>
          headers[name] === undefined
            ? []
            : [`  ${word(`~${patternFromRoot(where, site.base)}`)} ${word(headers[name])};`],
        ),
      '}',
    ]);
}

/** With the slash at its end and without; a file has one spelling only. */
function spellings(address: string): string[] {
  const bare = address.replace(/\/$/u, '');
  return /\.html?$/u.test(bare) ? [bare] : [bare, `${bare}/`];
}

/** @throws DeliveryRefused for what nginx would read as something else */
function word(text: string): string {
  // In quotes `$` still begins a variable, except at the end of a pattern.
  if (/["\n\r]|\$(?=[\w{])/u.test(text)) throw new DeliveryRefused(cannotBeWritten(text));
  return `"${text.replaceAll('\\', '\\\\')}"`;
}
