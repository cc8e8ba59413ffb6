import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../site/built-site.ts';
import { openFolder, removeFolder } from './running.ts';
import { smallSite, writeManifest } from './small-site.ts';

const folder = openFolder('config');
const site = smallSite(join(folder, 'site'), 'site').folder;
const index = join(site, 'index.html');
const canonical = '<link rel="canonical" href="https://bantin.don-vi.vn/">';
writeFileSync(index, readFileSync(index, 'utf8').replace('<h1>', `${canonical}<h1>`));
writeManifest(site);

afterAll(() => removeFolder(folder));

async function written(name: string, ...flags: readonly string[]) {
  const to = join(folder, name);
  const ran = await runCommand('server-config', [to, '--site', site, ...flags]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return { said: ran.stdout, read: (file: string) => readFileSync(join(to, file), 'utf8') };
}

describe('server-config', () => {
  it('takes the name from the built site and the folder from the way releases lie', async () => {
    const { said, read } = await written('by-default');
    expect(read('nginx.conf')).toContain('server_name bantin.don-vi.vn;');
    expect(read('nginx.conf')).toContain('alias "/srv/bantin/current/";');
    expect(read('apache.conf')).toContain('ServerName bantin.don-vi.vn\n');
    expect(read('apache.conf')).toContain('DocumentRoot "/srv/bantin/current"\n');
    expect(said).toContain(
      'Cho tên miền bantin.don-vi.vn, với trang ở /srv/bantin/current, nơi “npm run deploy -- /srv/bantin” đăng lên.\n',
    );
  });

  it('takes the target as it is typed for deploy', async () => {
    const { read } = await written('typed', '--root', 'web@may-chu:/var/www/tin/');
    expect(read('nginx.conf')).toContain('alias "/var/www/tin/current/";');
    const named = await written('named', '--server-name', 'khac.example');
    expect(named.read('nginx.conf')).toContain('server_name khac.example;');
  });

  it('says in each file where it goes and how to try it', async () => {
    const { read } = await written('opening');
    const opening = (file: string) => /^(?:#.*\n)+/u.exec(read(file))?.[0] ?? '';
    expect(opening('nginx.conf')).toMatch(
      /conf\.d\/bantin\.conf[\s\S]*nginx -t[\s\S]*reload nginx/u,
    );
    expect(opening('apache.conf')).toMatch(
      /sites-available[\s\S]*configtest[\s\S]*reload apache2/u,
    );
    expect(opening('.htaccess')).toMatch(/AllowOverride All/u);
  });
});
