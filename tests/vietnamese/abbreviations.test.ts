import { describe, expect, test } from 'vitest';
import { DOTTED, SLASHED } from '#vietnamese/abbreviations';

/** What the pattern takes of the start of a text. */
const taken = (pattern: string, text: string) => new RegExp(`^${pattern}`, 'u').exec(text)?.[0];

describe('a dot belongs to', () => {
  test.each([
    ...['PGS.TSKH.', 'PGS. TSKH.', 'PGS.TS.', 'PGS. TS.', 'GS.TSKH.', 'GS. TSKH.', 'GS.TS.'],
    ...['GS. TS.', 'TSKH.', 'ThS.', 'PGS.', 'NXB.', 'Nxb.', 'GS.', 'TS.', 'BS.', 'KS.', 'LS.'],
    ...['TP.', 'Tp.', 'tp.', 'TX.', 'Tx.', 'TT.', 'Tr.', 'tr.', 'Đc.', 'đc.', 'Q.', 'P.', 'H.'],
    ...['X.', 'Đ.', 'St.', 'st.'],
  ])('%s', (text) => {
    expect(taken(DOTTED, `${text} Tiếp theo`)).toBe(text);
  });

  test.each(['PGSxTS.', 'GSxTSKH.', 'PGS.xTS.', 'bs.', 'tX.', 'Thx.', 'TP', 'ngày.'])(
    '%s as a whole no more',
    (text) => {
      expect(taken(DOTTED, text)).not.toBe(text);
    },
  );
});

describe('a slash stands inside', () => {
  const pairs = ['Đ/c', 'V/v', 'K/g', 'B/c'].flatMap((one) => {
    const [first = '', last = ''] = one.split('/');
    const both = (letter: string) => [letter.toLowerCase(), letter.toUpperCase()];
    return both(first).flatMap((a) => both(last).map((b) => `${a}/${b}`));
  });
  test.each([...pairs, 'Đ/h', 'đ/H', 'T/M', 'T/L', 'K/T'])('%s', (text) => {
    expect(taken(SLASHED, text)).toBe(text);
  });

  test.each(['a/c', 'Đ/a', 'a/v', 'V/a', 'a/g', 'K/a', 'b/a', 't/m', 't/l', 'k/t'])(
    '%s is no abbreviation',
    (text) => {
      expect(taken(SLASHED, text)).toBeUndefined();
    },
  );
});
