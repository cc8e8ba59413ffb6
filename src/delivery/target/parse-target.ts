import { isAbsolute, resolve } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';

/** Where to deliver to. */
export type Address =
  | { readonly kind: 'local'; readonly path: string }
  | {
      readonly kind: 'ssh';
      /** `user@host` or `host`. */
      readonly host: string;
      readonly port?: number;
      /** Absolute, on that machine. */
      readonly path: string;
    };

/**
 * `/srv/bantin`, `user@host:/srv/bantin` or `ssh://user@host:2222/srv/bantin`.
 *
 * @throws DeliveryRefused where it is none of these
 */
export function parseTarget(text: string): Address {
  // One letter and a colon is a drive of Windows.
  const remote =
    /^ssh:\/\/(?<host>[^/:]+)(?::(?<port>\d{1,5}))?(?<path>\/.*)$/u.exec(text) ??
    /^(?<host>[^/\\:]{2,}):(?<path>.*)$/u.exec(text);
  if (!remote?.groups) return { kind: 'local', path: resolve(text) };
  const { host = '', port, path = '' } = remote.groups;
  // What begins with a dash would be read as an option of ssh.
  if (!/^(?:[\w.][\w.-]*@)?[\w.][\w.-]*$/u.test(host)) {
    throw new DeliveryRefused(`“${host}” không phải máy đích, ví dụ web@may-chu.example.`);
  }
  // Two slashes begin an address whose path was forgotten, `ssh://web@may-chu`.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (!isAbsolute(path) || /^\/$|^\/\/|[\u0000-\u001f\u007f]/u.test(path)) {
    throw new DeliveryRefused(
      `“${text}” thiếu đường dẫn đầy đủ trên máy đích, ví dụ ${host}:/srv/bantin.`,
    );
  }
  return {
    kind: 'ssh',
    host,
    ...(port !== undefined && { port: Number(port) }),
    path: path.replace(/\/+$/u, ''),
  };
}
