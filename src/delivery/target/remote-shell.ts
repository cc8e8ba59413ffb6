import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';

/** A script on the other machine that ended with something other than 0. */
export class RemoteFailed extends Error {
  readonly code: number;
  constructor(code: number, output: string) {
    super(`mã ${code}: ${output.slice(-saidLength).trim()}`);
    this.code = code;
  }
}

/**
 * One shell that stays open and is given one script after the other on its standard input. A script
 * travels within braces: a shell reads these to their end before it does anything, so that what
 * arrives of a script when the line is cut is not done at all.
 */
export class RemoteShell {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #ended: Promise<number>;
  #output: string[] = [];
  #length = 0;
  /** Its end, so that a long one is not searched again and again. */
  #tail = '';
  #errors = '';
  #changed = () => {};
  #exit: number | undefined;

  /** @param command and arguments of what starts the shell */
  constructor([program = '', ...args]: readonly string[]) {
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      this.#output.push(chunk);
      this.#length += chunk.length;
      this.#tail = (this.#tail + chunk).slice(-markLength);
      if (this.#length > most) this.#stop('trả lời dài quá');
      this.#changed();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#errors = (this.#errors + chunk).slice(-saidLength);
    });
    // A shell that has gone is told by its end; writing to it fails at some time or other.
    this.#child.stdin.on('error', () => {});
    this.#ended = new Promise((done) => {
      const end = (code: number, message = '') => {
        this.#exit = code;
        this.#errors += message;
        this.#changed();
        done(code);
      };
      this.#child.on('error', (error) => end(127, error.message));
      this.#child.on('close', (code) => end(code ?? 1));
    });
  }

  /**
   * Runs a script of POSIX shell.
   *
   * @returns what it wrote on standard output
   * @throws RemoteFailed with what it wrote on standard error, also where the connection is lost
   */
  run(script: string): Promise<string> {
    return this.#send(`( set -e\n${script}\n) </dev/null`);
  }

  /** The same, in the shell itself: what it opens stays open until `close`, and `exit` ends it. */
  runInside(script: string): Promise<string> {
    return this.#send(script);
  }

  async #send(script: string): Promise<string> {
    // What the other machine says in between, names of files for one, cannot know it.
    const mark = `bantin-end-${randomBytes(8).toString('hex')}`;
    const end = new RegExp(`\\n${mark} (\\d+)\\n$`, 'u');
    this.#child.stdin.write(`{ ${script}\nprintf '\\n${mark} %d\\n' $?\n}\n`);
    for (;;) {
      const found = end.exec(this.#tail);
      if (found) {
        const said = this.#output.join('').slice(0, -found[0].length);
        this.#forget();
        const code = Number(found[1]);
        if (code !== 0) throw new RemoteFailed(code, this.#errors);
        return said;
      }
      if (this.#exit !== undefined) throw new RemoteFailed(this.#exit, this.#errors);
      await new Promise<void>((done) => {
        this.#changed = done;
      });
    }
  }

  #stop(reason: string): void {
    this.#errors = reason;
    this.#forget();
    this.#child.stdout.destroy();
    this.#child.kill();
  }

  #forget(): void {
    this.#output = [];
    this.#length = 0;
    this.#tail = '';
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }
}

/** Room for the line that ends a script. */
const markLength = 64;

/** Of what went wrong, the end is told. Characters. */
const saidLength = 4000;

/** No script of ours says more; a machine that does is not listened to any longer. Characters. */
const most = 64_000_000;

/** A word of POSIX shell that means exactly this text. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
