import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from './programs.ts';
import { type Running, startServer } from './running.ts';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx can send `.br` files here. */
export const nginxHasBrotli = existsSync(brotliModule);

/**
 * nginx with a file of `http { … }`, as the current user.
 *
 * @param folder of its own, for its logs and temporary files
 */
export function startNginx(folder: string, config: string, port: number): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const main = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  writeFileSync(
    main,
    [
      ...(nginxHasBrotli ? [`load_module ${brotliModule};`] : []),
      'daemon off;',
      'worker_processes 2;',
      `pid ${join(folder, 'nginx.pid')};`,
      `error_log ${join(folder, 'error.log')};`,
      'events { worker_connections 256; }',
      'http {',
      'access_log off;',
      ...temporary,
      `include ${config};`,
      '}',
    ].join('\n'),
  );
  const args = ['-p', folder, '-c', main, '-e', join(folder, 'error.log')];
  return startServer(pathOf('nginx'), args, port);
}

/** Apache with a virtual host, as the current user; as www-data where that is root. */
export function startApache(folder: string, config: string, port: number): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const main = join(folder, 'apache.conf');
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite'];
  writeFileSync(
    main,
    [
      `ServerRoot ${folder}`,
      `DefaultRuntimeDir ${folder}`,
      `PidFile ${join(folder, 'apache.pid')}`,
      `ErrorLog ${join(folder, 'error.log')}`,
      'ServerName localhost',
      `Listen 127.0.0.1:${port}`,
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      'TypesConfig /dev/null',
      'StartServers 1',
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      `Include ${config}`,
    ].join('\n'),
  );
  return startServer(pathOf('apache2'), ['-f', main, '-DFOREGROUND'], port);
}

/**
 * A host that lets the site's own folder say how it is served: the virtual host of somebody who knows
 * nothing of us.
 *
 * @returns path of its configuration
 */
export function hostOfHtaccess(folder: string, site: string, base: string, port: number): string {
  const file = join(folder, 'host.conf');
  const lines = [
    `<VirtualHost 127.0.0.1:${port}>`,
    base === '/' ? `DocumentRoot ${site}` : `Alias ${base.slice(0, -1)} ${site}`,
    `<Directory ${site}>`,
    'Require all granted',
    'AllowOverride All',
    '</Directory>',
    '</VirtualHost>',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
