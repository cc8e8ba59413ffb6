import { ask, type ServerAnswer } from '#delivery/verify/ask';
import { pageAddress } from '#view/address';

/** What a server may send for a file beyond its size: a page of its own for what went wrong. Bytes. */
const slack = 65_536;

/** For an answer to begin, and for what is small. Milliseconds. */
const patience = 30_000;

/** Bytes a millisecond: slower than any line that a newsroom publishes over. */
const slowest = 20;

/** A server that has kept us waiting so often is asked nothing more: it would hold us for days. */
const lateAtMost = 16;

/** A site as a web server gives it out, which may be anybody's by now: no answer is trusted to end. */
export class LiveSite {
  /** Address of its root, with a slash at its end. */
  readonly root: string;
  readonly #patience: number;
  #late = 0;

  /** @param patienceAtLeast milliseconds, for a server of which nothing better is known */
  constructor(root: string, patienceAtLeast: number = patience) {
    this.root = root;
    this.#patience = patienceAtLeast;
  }

  /** Of a page the address that readers use. */
  addressOf(path: string): string {
    return this.root + pageAddress(path).split('/').map(encodeURIComponent).join('/');
  }

  /**
   * Asks for a file.
   *
   * @param size bytes of it in the built site
   */
  get(path: string, size: number, as: 'plain' | 'packed' = 'plain'): Promise<ServerAnswer> {
    return this.#ask(path, as, size + slack, this.#patience + size / slowest);
  }

  /** How the server answers for a path, 0 where it does not. */
  async statusOf(path: string): Promise<number> {
    const { status } = await this.#ask(path, 'plain', 0, this.#patience);
    return status;
  }

  async #ask(
    path: string,
    as: 'plain' | 'packed',
    most: number,
    patience: number,
  ): Promise<ServerAnswer> {
    if (this.#late >= lateAtMost) {
      const problem = `không hỏi nữa: máy chủ đã ${lateAtMost} lần không trả lời xong kịp`;
      return { status: 0, problem };
    }
    const answer = await ask(this.addressOf(path), { as, most, patience });
    if (answer.cut === 'late') this.#late += 1;
    return answer;
  }
}
