import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseTarget } from '#delivery/target/parse-target';

it.each([
  ['/srv/bantin', { kind: 'local', path: resolve('/srv/bantin') }],
  ['web@may-chu:/srv/bantin/', { kind: 'ssh', host: 'web@may-chu', path: '/srv/bantin' }],
  ['ssh://web@may-chu/srv/bantin', { kind: 'ssh', host: 'web@may-chu', path: '/srv/bantin' }],
  ['ssh://web@may-chu:2222/srv', { kind: 'ssh', host: 'web@may-chu', port: 2222, path: '/srv' }],
])('%s is understood', (text, address) => {
  expect(parseTarget(text)).toEqual(address);
});

it.each(['ssh://web@may-chu', 'https://bantin.example/x', 'web@may-chu:/', 'web@may-chu:srv'])(
  '%s lacks its path, and is told so',
  (text) => {
    expect(() => parseTarget(text)).toThrow('thiếu đường dẫn đầy đủ');
  },
);

it.each(['-oProxyCommand=x:/srv', 'a b:/srv/x'])(
  '%s is no host, but an option or words',
  (text) => {
    expect(() => parseTarget(text)).toThrow('không phải máy đích');
  },
);
