import { oneDecimal } from '#vietnamese/decimal';
/** Says what a long command is doing. */
export interface Progress {
  /** Begins a step; the function it returns says how far it is. */
  start(step: string): (done: number, total: number) => void;
  /** Says something in a line of its own. */
  note(line: string): void;
  end(): void;
}

/** Progress on a stream: a line that counts up on a terminal, one line a step elsewhere. */
export function streamProgress(stream: NodeJS.WriteStream): Progress {
  let step = '';
  let began = 0;
  let shown = 0;
  const finish = () => {
    if (step && stream.isTTY) stream.write(`\r${step} … ${seconds(began)}\u001b[K\n`);
    step = '';
  };
  return {
    start(next) {
      finish();
      step = next;
      began = performance.now();
      stream.write(stream.isTTY ? `${step} …` : `${step} …\n`);
      return (done, total) => {
        const now = performance.now();
        // Ten times a second is enough for eyes; logs get a line every ten seconds.
        if (now - shown < (stream.isTTY ? 100 : 10_000) && done < total) return;
        if (!stream.isTTY && done === total) return;
        shown = now;
        stream.write(
          stream.isTTY ? `\r${step} … ${done}/${total}\u001b[K` : `${step} … ${done}/${total}\n`,
        );
      };
    },
    note(line) {
      stream.write(stream.isTTY ? `\r${line}\u001b[K\n` : `${line}\n`);
    },
    end: finish,
  };
}

function seconds(since: number): string {
  return `${oneDecimal((performance.now() - since) / 1000)} giây`;
}
