import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server answered. */
export interface ServerAnswer {
  /** 0 where nothing came. */
  readonly status: number;
  readonly location?: string;
  readonly encoding?: string;
  /** Unpacked; absent where the answer was not read to its end, and then `problem` says why. */
  readonly bytes?: Uint8Array;
  readonly problem: string;
  /** Why we ended it: more came than wanted, or not all of it in time. */
  readonly cut?: 'long' | 'late';
}

export interface Asked {
  /** `plain` as the file is, `packed` as browsers ask for it. */
  readonly as: 'plain' | 'packed';
  /** More are not read, neither packed nor unpacked. */
  readonly most: number;
  /** An answer that is not whole by then is not waited for. Milliseconds. */
  readonly patience: number;
}

/** Asks for one address. Whatever is at the other end: the answer comes, and is no bigger than asked for. */
export function ask(address: string, { as, most, patience }: Asked): Promise<ServerAnswer> {
  return new Promise((done) => {
    let head: Pick<ServerAnswer, 'status' | 'location' | 'encoding'> = { status: 0 };
    const end = (rest: Omit<ServerAnswer, keyof typeof head>) => {
      clearTimeout(timer);
      done({ ...head, ...rest });
    };
    const cutOff = (cut: 'long' | 'late', problem: string) => {
      end({ problem, cut });
      asked.destroy();
    };
    const get = address.startsWith('https:') ? getHttps : getHttp;
    const encodings = as === 'packed' ? 'gzip, br' : 'identity';
    const headers = { 'accept-encoding': encodings, 'cache-control': 'no-cache' };
    const asked = get(address, { headers }, (response) => {
      head = headOf(response);
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > most) cutOff('long', tooLong(most));
      });
      response.on('error', (error) => end({ problem: error.message }));
      response.on('end', () => end(unpacked(Buffer.concat(chunks), head.encoding, most)));
    });
    asked.on('error', (error) => end({ problem: error.message }));
    const timer = setTimeout(
      () => cutOff('late', `không trả lời xong sau ${Math.round(patience / 1000)} giây`),
      patience,
    );
  });
}

function headOf({ statusCode, headers }: IncomingMessage) {
  const { location, 'content-encoding': encoding } = headers;
  return {
    status: statusCode ?? 0,
    ...(location !== undefined && { location }),
    ...(encoding !== undefined && { encoding }),
  };
}

function unpacked(
  body: Buffer,
  encoding: string | undefined,
  most: number,
): Pick<ServerAnswer, 'bytes' | 'problem' | 'cut'> {
  const limit = { maxOutputLength: Math.max(most, 1) };
  try {
    if (encoding === 'br') return { bytes: brotliDecompressSync(body, limit), problem: '' };
    if (encoding === 'gzip') return { bytes: gunzipSync(body, limit), problem: '' };
    return { bytes: body, problem: '' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return { problem: tooLong(most), cut: 'long' };
    return { problem: `không giải nén được (${encoding}): ${String(error)}` };
  }
}

function tooLong(most: number): string {
  return `dài hơn ${most} byte, không đọc tiếp`;
}
