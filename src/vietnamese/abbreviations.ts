/**
 * Abbreviations whose final dot belongs to the word and does not end a sentence, longest first.
 * A regular-expression source, for `u` without `i`: `tp.` and `TP.` both occur, `BS` and `bs` do not.
 */
export const DOTTED =
  '(?:PGS\\.\\s?TSKH|PGS\\.\\s?TS|GS\\.\\s?TSKH|GS\\.\\s?TS|TSKH|ThS|PGS|NXB|Nxb|GS|TS|BS|KS|LS|' +
  'TP|Tp|tp|TX|Tx|TT|Tr|tr|Đc|đc|Q|P|H|X|Đ|St|st)\\.';

/** `Đ/c`, `đ/c`, `V/v`, `K/g`, `B/c`, `T/M`, `T/L`: a slash inside a word. */
export const SLASHED = '(?:[Đđ]/[CcHh]|[Vv]/[Vv]|[Kk]/[Gg]|[Bb]/[Cc]|T/M|T/L|K/T)';
