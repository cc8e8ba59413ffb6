import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server answered. */
export interface Fetched {
  /** 0 where it did not answer. */
  readonly status: number;
  readonly location?: string;
  readonly encoding?: string;
  /** Unpacked; absent where the answer could not be read, and then `problem` says why. */
  readonly bytes?: Uint8Array;
  readonly problem: string;
}

/** A server that says nothing for so long is not waited for. Milliseconds. */
const patience = 30_000;

/** A file as it is, not compressed on its way. */
export function fetchPlain(address: string): Promise<Fetched> {
  return request(address, 'identity');
}

/** The same as browsers ask for it. */
export function fetchPacked(address: string): Promise<Fetched> {
  return request(address, 'gzip, br');
}

function request(address: string, acceptEncoding: string): Promise<Fetched> {
  return new Promise((done) => {
    const failed = (error: Error) => done({ status: 0, problem: error.message });
    const get = address.startsWith('https:') ? getHttps : getHttp;
    const headers = { 'accept-encoding': acceptEncoding, 'cache-control': 'no-cache' };
    const asked = get(address, { headers, timeout: patience }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => done(answer(response, Buffer.concat(chunks))));
    });
    asked.on('timeout', () =>
      asked.destroy(new Error(`không trả lời sau ${patience / 1000} giây`)),
    );
    asked.on('error', failed);
  });
}

function answer({ statusCode, headers }: IncomingMessage, body: Buffer): Fetched {
  const encoding = headers['content-encoding'];
  const head = {
    status: statusCode ?? 0,
    ...(headers.location !== undefined && { location: headers.location }),
    ...(encoding !== undefined && { encoding }),
  };
  try {
    return { ...head, bytes: unpacked(body, encoding), problem: '' };
  } catch (error) {
    return { ...head, problem: `không giải nén được (${encoding}): ${String(error)}` };
  }
}

function unpacked(body: Buffer, encoding: string | undefined): Uint8Array {
  if (encoding === 'br') return brotliDecompressSync(body);
  if (encoding === 'gzip') return gunzipSync(body);
  return body;
}

/**
 * Paths below the root that a page links to or loads.
 *
 * @param root address of the site, with a slash at its end
 * @param page address of the page, which its links are relative to
 */
export function sameOriginPaths({ bytes }: Fetched, root: string, page: string): string[] {
  const html = Buffer.from(bytes ?? []).toString('utf8');
  return [...html.matchAll(/\s(?:href|src)=["']?([^"'\s>]+)/gu)].flatMap(([, link = '']) => {
    if (!URL.canParse(link, page)) return [];
    const { href } = new URL(link, page);
    if (!href.startsWith(root)) return [];
    const path = href.slice(root.length).replace(/[?#].*$/u, '');
    try {
      return [decodeURIComponent(path)];
    } catch {
      return [];
    }
  });
}
