import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A script on the other machine that ended with something other than 0. */
export class RemoteFailed extends Error {
  readonly code: number;
  constructor(code: number, output: string) {
    super(`mã ${code}: ${output.trim()}`);
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
  #output = '';
  #errors = '';
  #changed = () => {};
  #count = 0;
  #exit: number | undefined;

  /** @param command and arguments of what starts the shell */
  constructor([program = '', ...args]: readonly string[]) {
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      this.#output += chunk;
      this.#changed();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#errors += chunk;
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
    this.#count += 1;
    const mark = `bantin-end-${this.#count}`;
    const end = new RegExp(`(?:^|\\n)${mark} (\\d+)\\n`, 'u');
    this.#child.stdin.write(`{ ${script}\nprintf '\\n${mark} %d\\n' $?\n}\n`);
    for (;;) {
      const found = end.exec(this.#output);
      if (found) {
        const said = this.#output.slice(0, found.index);
        this.#output = this.#output.slice(found.index + found[0].length);
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

  async close(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }
}

/** A word of POSIX shell that means exactly this text. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
