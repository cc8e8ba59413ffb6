import { decodeHTML } from 'entities';
import { rootMark } from '#gate/file-facts';
import { styleAddresses } from '#gate/reading/style-addresses';

/** Addresses that a file which is no page loads or leads to, by its extension. */
export function addressesIn(
  extension: string,
  text: string,
): { loads: readonly string[]; links: readonly string[] } {
  const read = readers[extension];
  const { loads = [], links = [] } = read?.(text) ?? {};
  return { loads: [...new Set(loads)], links: [...new Set(links)] };
}

type Reader = (text: string) => { loads?: string[]; links?: string[] };

const style: Reader = (text) => ({ loads: styleAddresses(text) });

/** Modules by relative or whole addresses, and whole addresses that a program asks for. */
const script: Reader = (text) => ({
  loads: [
    ...[...text.matchAll(/\b(?:from|import)\s*\(?\s*["']((?:\.{0,2}\/|https?:)[^"'\s]+)["']/gu)],
    ...[
      ...text.matchAll(
        /\b(?:fetch|importScripts|Worker|EventSource|WebSocket)\(\s*["']((?:https?:|wss?:)?\/\/[^"'\s]+)["']/gu,
      ),
    ],
  ].map(([, address = '']) => address),
});

/** Whole addresses, in markup and in markup written as text. */
const whole: Reader = (text) => ({
  links: [...decodeHTML(text).matchAll(/https?:\/\/[^\s"'<>\\&]+/gu)].map(([address]) => address),
});

/** Data for our own programs: whole addresses, and those of pages from the root of the host. */
const data: Reader = (text) => ({
  links: [
    ...(whole(text).links ?? []),
    ...[...text.matchAll(/"(\/(?:[^"\s.]*\/)?)"/gu)].map(([, address = '']) => address),
  ],
});

const manifest: Reader = (text) => ({
  loads: [...text.matchAll(/"src"\s*:\s*"([^"]+)"/gu)].map(([, address = '']) => address),
});

/** A search result: its page and its thumbnail, both without the base path. */
const fragment: Reader = (text) => ({
  links: [
    ...[...text.matchAll(/"url":"(\/[^"]*)"/gu)],
    ...[...text.matchAll(/"(?:id":"image:|image":")(\/[^"]*)"/gu)],
  ].map(([, path = '']) => rootMark + path),
});

const readers: Readonly<Record<string, Reader>> = {
  ...{ css: style, js: script, mjs: script, xml: whole, json: data, txt: whole },
  ...{ webmanifest: manifest, pf_fragment: fragment },
};
