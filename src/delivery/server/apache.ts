import { cannotBeWritten, DeliveryRefused } from '#delivery/refusal';
import {
  everywhere,
  headerRules,
  mediaTypes,
  patternFromRoot,
  type ServedSite,
} from '#delivery/server/rules';
import { compressible } from '#delivery/site/paths';

const madeBy = '# Do npm run server-config viết ra từ bản dựng; chạy lại lệnh ấy thay vì sửa tay.';

/** The site's own folder tells Apache, where that allows it to. */
export function htaccess(site: ServedSite): string {
  return [
    madeBy,
    '# Cho nơi thuê chỗ, khi chép dist lên bằng tay: đặt tệp này cạnh index.html.',
    '# Máy chủ phải cho phép (AllowOverride All) và có các mô-đun headers, rewrite, mime, dir.',
    '# Đăng bằng npm run deploy thì dùng apache.conf: tệp này không đi theo các bản.',
    apacheRules(site),
  ].join('\n');
}

/**
 * What Apache must be told of the site's folder: `.htaccess` in it, or the same lines within
 * `<Directory>`. Needs the modules headers, rewrite, mime, dir.
 */
function apacheRules({ base, moved }: ServedSite): string {
  return [
    'Options -Indexes -MultiViews +FollowSymLinks',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    'FileETag MTime Size',
    ...Object.entries(mediaTypes).map(([ending, type]) => `AddType ${word(type)} .${ending}`),
    ...headers(base),
    ...rewriting(base, moved),
    '',
  ].join('\n');
}

export interface ApacheOptions {
  /** Of `<VirtualHost>`, e.g. `*:80`. */
  readonly listen: string;
  readonly serverName: string;
}

/** A virtual host with the same rules. */
export function apacheVirtualHost(site: ServedSite, { listen, serverName }: ApacheOptions): string {
  return [
    madeBy,
    '# Trên máy chủ:',
    '#   1. chép thành /etc/apache2/sites-available/bantin.conf',
    '#   2. bật: a2enmod headers rewrite && a2ensite bantin',
    '#   3. thử: apache2ctl configtest',
    '#   4. dùng: systemctl reload apache2',
    '# Cổng khác 80 thì thêm dòng Listen trong ports.conf. Muốn có https thì thêm chứng chỉ, hoặc để máy chủ phía trước lo.',
    `<VirtualHost ${listen}>`,
    `  ServerName ${serverName}`,
    // With a base the folder lies beside an empty root of its own name.
    ...(site.base === '/'
      ? [`  DocumentRoot ${word(site.root)}`]
      : [`  Alias ${word(site.base.slice(0, -1))} ${word(site.root)}`]),
    '  AllowEncodedSlashes Off',
    `  <Directory ${word(site.root)}>`,
    '    Require all granted',
    '    AllowOverride None',
    ...apacheRules(site)
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
    '  </Directory>',
    '</VirtualHost>',
    '',
  ].join('\n');
}

/** In the order of the table: what comes later replaces what came before. */
function headers(base: string): string[] {
  const set = (of: Readonly<Record<string, string>>, indent = '') =>
    Object.entries(of).map(([name, value]) => `${indent}Header always set ${name} ${word(value)}`);
  return [
    ...set(everywhere),
    ...headerRules.flatMap(({ where, headers: of }) => [
      `<If "%{REQUEST_URI} =~ m#${asRewritten(patternFromRoot(where, base))}#">`,
      ...set(of, '  '),
      '</If>',
    ]),
    // What is missing today may be there tomorrow.
    `Header always set Cache-Control "no-cache" "expr=%{REQUEST_STATUS} -ge 400"`,
  ];
}

/** Apache looks at the address of the compressed file that it sends in place of the one asked for. */
function asRewritten(pattern: string): string {
  return pattern.replace(/\$$/u, '(?:\\.br|\\.gz)?$');
}

const endings = [
  { name: 'br', ending: '.br', encoding: 'br' },
  { name: 'gzip', ending: '.gz', encoding: 'gzip' },
] as const;

function rewriting(base: string, moved: ServedSite['moved']): string[] {
  const redirects = moved.map(({ from, to }) => {
    const inside = from.slice(base.length).replace(/\/$/u, '');
    const end = /\.html?$/u.test(inside) ? '$' : '/?$';
    return `RewriteRule ${word(`^${escaped(inside)}${end}`)} ${word(to)} [R=301,L,NE]`;
  });
  return [
    'RewriteEngine On',
    `RewriteBase ${base}`,
    'RewriteRule "(?:^|/)\\.(?!well-known/)" - [R=404,L]',
    // Compressed files are for Apache itself to send, in place of what they were made of.
    'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    'RewriteCond %{THE_REQUEST} "^\\S+ [^? ]*\\.(?:br|gz)[? ]"',
    'RewriteRule ^ - [R=404,L]',
    ...redirects,
    ...endings.flatMap(({ name, ending, encoding }) => [
      `RewriteCond %{HTTP:Accept-Encoding} "\\b${encoding}\\b"`,
      `RewriteCond "%{REQUEST_FILENAME}${ending}" -f`,
      `RewriteRule "^(.+\\.(?:${compressible.join('|')}))$" "$1${ending}" [L,E=bantin_${name}:1]`,
      // The index of a folder is looked for before Apache does so.
      `RewriteCond %{HTTP:Accept-Encoding} "\\b${encoding}\\b"`,
      `RewriteCond "%{REQUEST_FILENAME}/index.html${ending}" -f [OR]`,
      `RewriteCond "%{REQUEST_FILENAME}index.html${ending}" -f`,
      `RewriteRule "^$|^(.+/)$" "$1index.html${ending}" [L,E=bantin_${name}:1]`,
    ]),
    ...endings.flatMap(({ ending, encoding }) => [
      `RemoveType ${ending}`,
      `RemoveLanguage ${ending}`,
      `AddEncoding ${encoding} ${ending}`,
    ]),
    `<FilesMatch "\\.(?:${compressible.join('|')})(?:\\.br|\\.gz)?$">`,
    '  Header merge Vary Accept-Encoding',
    '</FilesMatch>',
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** @throws DeliveryRefused for what Apache would read as something else */
function word(text: string): string {
  if (/["\n\r]/u.test(text)) throw new DeliveryRefused(cannotBeWritten(text));
  return `"${text}"`;
}
