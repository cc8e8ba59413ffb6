import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importsOf, texts } from './source-files.ts';

type Arrows = ReadonlyMap<string, readonly string[]>;

/** Groups of nodes that lead back to themselves (Tarjan 1972: strongly connected components). */
function circlesOf(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    let low = number;
    open.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === number) {
      const group = open.splice(open.indexOf(node));
      if (group.length > 1) circles.push(group.sort());
    }
    return low;
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return circles;
}

const ofFiles: Arrows = new Map(
  [...texts].map(([file, text]) => [
    file,
    importsOf(file, text).flatMap(({ target }) => (target.kind === 'own' ? target.path : [])),
  ]),
);

describe('circles', () => {
  it('are nowhere among files, types counted', () => {
    expect(ofFiles.size).toBe(files.length);
    expect(circlesOf(ofFiles)).toEqual([]);
  });

  it('are nowhere among rooms', () => {
    const room = (path: string) => path.split('/')[0] ?? '';
    const ofRooms = new Map<string, string[]>();
    for (const [file, targets] of ofFiles) {
      const others = targets.map(room).filter((other) => other !== room(file));
      ofRooms.set(room(file), [...(ofRooms.get(room(file)) ?? []), ...others]);
    }
    expect(circlesOf(ofRooms)).toEqual([]);
  });

  it('are seen where there are some', () => {
    const arrows = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(arrows)).toEqual([['a', 'b', 'c']]);
  });
});

it('no folder of program files lies more than 24 files wide', () => {
  const width = Map.groupBy(files, (file) => dirname(file));
  const wide = [...width].filter(([, inside]) => inside.length > 24);
  expect(wide.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([]);
});
