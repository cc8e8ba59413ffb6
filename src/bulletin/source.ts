import { z } from 'zod';

/** Where an article was printed first. */
export interface Source {
  readonly name: string;
  /** Absolute address of the original, `http` or `https`. */
  readonly url?: string;
}

const reason =
  'ghi tên báo, kèm địa chỉ nếu có, ví dụ Báo Quân đội nhân dân (https://www.qdnd.vn/…).';
/** In letters: a name and an address. */
const longest = 500;
const badAddress = 'địa chỉ phải bắt đầu bằng https:// hoặc http://, chép nguyên từ trình duyệt.';

/** `Báo A`, `Báo A (https://…)`, `Báo A, https://…`, `[Báo A](https://…)`, `https://…`, or name and address apart. */
export const sourceSchema = z
  .union(
    [
      z.string().trim().min(1).max(longest).transform(readSource),
      z
        .strictObject({ name: z.string().trim().min(1), url: z.string().trim().min(1).optional() })
        .transform(({ name, url }): Source => ({ name, ...(url !== undefined && { url }) })),
    ],
    { error: reason },
  )
  .refine(({ name }) => name !== '', reason)
  .refine(({ url }) => url === undefined || isAddress(url), badAddress);

/** The name and the address in a line; what is no address belongs to the name. */
function readSource(line: string): Source {
  const text = line.replace(/^nguồn\s*:\s*/iu, '');
  const [url = ''] = /https?:\/\/[^\s<>()[\]]+/iu.exec(text) ?? [];
  if (url === '') return { name: text };
  const at = text.indexOf(url);
  const before = text.slice(0, at).replace(/[\s([<,;:–—-]+$/u, '');
  const behind = text.slice(at + url.length).replace(/^[\s)\]>.,;]+/u, '');
  const name = [before.replace(/^\[(.*)\]$/u, '$1'), behind].filter(Boolean).join(' ');
  const address = url.replace(/[.,;]+$/u, '');
  return { name: name || hostOf(address), url: address };
}

function isAddress(url: string): boolean {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return false;
  const { username, password, hostname } = new URL(url);
  return username === '' && password === '' && hostname.includes('.');
}

/** The address says whose it is where nobody else does. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
