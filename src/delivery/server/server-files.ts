import { currentName } from '#delivery/release/layout';
import { apacheVirtualHost, htaccess } from '#delivery/server/apache';
import { headersFile, redirectsFile } from '#delivery/server/host-files';
import { movedAddresses } from '#delivery/server/moved-addresses';
import { nginxConfig } from '#delivery/server/nginx';
import { readBuiltSite } from '#delivery/site/read-site';

export interface ServerOptions {
  /** Folder on the server that releases are delivered to. */
  readonly root: string;
  readonly serverName: string;
  /** Port, or address and port. */
  readonly listen: string;
  /** See `NginxOptions`. */
  readonly brotli: boolean;
}

/**
 * Configuration of web servers for a built site.
 *
 * @returns name of the file → text
 * @throws DeliveryRefused where it is no built site
 */
export function serverFiles(site: string, options: ServerOptions): Map<string, string> {
  const { manifest } = readBuiltSite(site);
  const { listen, serverName, brotli } = options;
  const served = {
    base: manifest.base,
    root: `${options.root.replace(/\/+$/u, '')}/${currentName}`,
    moved: movedAddresses(site, manifest),
    files: [...manifest.files.keys()],
  };
  return new Map([
    ['nginx.conf', nginxConfig(served, { listen, serverName, brotli })],
    [
      'apache.conf',
      apacheVirtualHost(served, {
        listen: listen.includes(':') ? listen : `*:${listen}`,
        serverName,
      }),
    ],
    ['.htaccess', htaccess(served)],
    ['_headers', headersFile(served)],
    ['_redirects', redirectsFile(served)],
  ]);
}
