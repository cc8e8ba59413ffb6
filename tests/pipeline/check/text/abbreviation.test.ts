import { expect, test } from 'vitest';
import { knownAbbreviations } from '#pipeline/check/names/known-abbreviations';
import { textAbbreviation } from '#pipeline/check/names/text-abbreviation';
import { article, bare, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Đẩy mạnh CTĐ, CTCT và CTĐ', 'Đẩy mạnh ⟦CTĐ⟧, ⟦CTCT⟧ và CTĐ'],
  ['thi đua quyết thắng (TĐQT) và SSCĐ', 'thi đua quyết thắng (TĐQT) và ⟦SSCĐ⟧'],
  ['các đồng chí trong BTL họp', 'các đồng chí trong ⟦BTL⟧ họp'],
  ['gặp gỡ TU và BCHQS', 'gặp gỡ ⟦TU⟧ và ⟦BCHQS⟧'],
  ['làm việc với (BCH) tỉnh', 'làm việc với (BCH) tỉnh'],
  ['(BCH) tỉnh họp', '(⟦BCH⟧) tỉnh họp'],
])('%s', (text, expected) => {
  expect(shown(textAbbreviation, text, { glossary })).toBe(expected);
});

test.each([
  'công tác Đảng, công tác chính trị (CTĐ, CTCT) … CTĐ và CTCT',
  'Ban Tổ chức (gọi tắt là BTC) và BTC; Ban Giám khảo (sau đây gọi là “BGK”), BGK',
  'Bộ Tư lệnh Lăng (gọi tắt là BTL Lăng) và BTL Lăng',
  'CTĐ (công tác Đảng) được nâng lên, CTĐ tốt',
  'Nghị quyết 847-NQ/QUTW, AK-47, K9, Đại hội XIII, thế kỷ XXI, lần thứ III',
  'ĐẢNG ỦY PHÒNG CHÍNH TRỊ THÔNG BÁO',
  'TUYỆT ĐỐI không chủ quan, KHÔNG dùng rượu bia',
  'ĐINH QUỐC HÙNG, NGUYEN VAN AN',
  'TP.HCM, ASEAN, COVID-19, NSND Lê Na',
  'UBND xã',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textAbbreviation, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textAbbreviation, 'trong BTL', { glossary })).toMatchInlineSnapshot(`
    [
      "Chữ viết tắt “BTL” chưa được giải thích. Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml.",
    ]
  `);
});

test('may be introduced anywhere in the article, and is named once', () => {
  const passages = article(['title', 'Nâng cao CTĐ'], 'công tác Đảng (CTĐ)', 'BTL', 'BTL');
  expect(hitsOf(textAbbreviation, passages).map((hit) => hit.values?.['text'])).toEqual(['BTL']);
});

test('a byline may sign as it likes', () => {
  expect(hitsOf(textAbbreviation, article(['author', 'Tin: CTV; Ảnh: PV']))).toEqual([]);
});

test.each([
  // Introduced behind the full form, alone or in a list, in quotation marks or not.
  ...['công tác (CTĐ, CTCT), CTĐ, CTCT', 'công tác (CTĐ; CTCT), CTCT', 'công tác (CTĐ/CTCT), CTCT'],
  ...[
    'công tác (CTĐ & CTCT), CTCT',
    'công tác (CTĐ và CTCT), CTCT',
    'công tác (“CTĐ”), CTĐ',
    'công tác ("CTĐ"), CTĐ',
  ],
  ...['“công tác” (CTĐ), CTĐ', 'công tác  (CTĐ), CTĐ', 'công tác(CTĐ), CTĐ'],
  ...[
    'Ban (sau đây gọi tắt là BTC), BTC',
    'Ban (sau đây viết tắt: BTC), BTC',
    'Ban (gọi là BTC), BTC',
  ],
  ...['Ban (viết tắt là BTC, BGK), BTC, BGK', 'Ban (gọi tắt:BTC), BTC'],
  // Explained behind it: two words, the first with the same letter.
  ...['CTĐ (công tác Đảng), CTĐ', 'CTĐ(công tác Đảng), CTĐ', 'ĐVC (dân vận chính quyền), ĐVC'],
  ...['CTĐ (công, tác Đảng), CTĐ'],
  // Roman numerals, known ones, codes, words.
  ...'II III IV VI VII VIII IX XI XIV XIX XX XL XC CD CM DC MM MCMLXXV MMXXIII'
    .split(' ')
    .map((one) => `khóa ${one}`),
  ...['AK47', '05CT', 'CT2', 'CT/TW2', 'NQ-2', 'aCTĐ', 'CTĐa', 'CTĐả'],
  ...['HỘI NGHỊ', 'TU HỌC', 'HỌC TU', 'TU, HỌC', 'TU – HỌC', 'HỌC - TU', 'ĐẢNG'],
])('finds nothing in %s', (text) => {
  expect(shown(textAbbreviation, text)).toBe(text);
});

test.each([
  ...['công tác (⟦CTĐ⟧ + ⟦CTCT⟧)', '1 (⟦CTĐ⟧)', 'công tác (⟦CTĐ⟧', 'công tác ⟦CTĐ⟧)'],
  ...[
    '⟦CTĐ⟧ (công)',
    '⟦CTĐ⟧ (làm việc)',
    '⟦CTĐ⟧  (công tác)',
    '⟦CTĐ⟧ công tác',
    '⟦CTĐ⟧ (1 công tác)',
  ],
  ...['Ban (tên là ⟦BTC⟧)', 'Ban (gọi ⟦BTC⟧)', `Ban (gọi là ${'a'.repeat(61)} ⟦BTC⟧)`],
  ...['⟦IIII⟧', '⟦VV⟧', '⟦IC⟧', '⟦XXXXX⟧', '⟦MMMM⟧'],
  ...['họp ⟦TU⟧', '⟦TU⟧ họp', '⟦BTL⟧'],
  ...['HỌC ở ⟦TU⟧', '⟦TU⟧ Họp', '⟦CTCT⟧ ⟦TU⟧', 'HỌC và các chi bộ ⟦TU⟧'],
])('%s', (drawing) => {
  expect(shown(textAbbreviation, bare(drawing))).toBe(drawing);
});

test.each(['TP', 'CHXHCN', 'TSKH', 'NSƯT', 'ASEAN', 'VNĐ', 'VTV', 'PDF', 'VIP'])(
  '%s is known to every reader',
  (token) => {
    expect(knownAbbreviations.has(token)).toBe(true);
    expect(shown(textAbbreviation, `có ${token} mới`)).toBe(`có ${token} mới`);
  },
);

test.each([
  'bắn súng tiểu liên AK, súng trường CKC, trung liên RPD và RPK, bắn tỉa SVD, đại liên PKM',
  'cối 82 mm, DKZ 82 mm, SPG-9, B40, B41 và B41M, AK-47, AKM, K54, 12,7 mm; súng phun lửa, TNT',
  'Quân chủng PK-KQ, Sư đoàn PK-KQ (mới)',
])('officers name weapons as they are called: %s', (text) => {
  expect(shown(textAbbreviation, text)).toBe(text);
});

test.each(['khẩu đội ⟦PK⟧', 'khối ⟦KQ⟧', '⟦BB⟧-⟦PK⟧', '⟦CTĐ⟧-⟦CTCT⟧'])('%s', (drawing) => {
  expect(shown(textAbbreviation, bare(drawing))).toBe(drawing);
});

test('what every reader knows is written down', () => {
  expect([...knownAbbreviations].join(' ')).toMatchInlineSnapshot(
    `"TP TX TT HCM VN CHDCND CHXHCN USA EU UAE GS PGS TS TSKH BS BSCK DS KS LS CN NSND NSƯT NGND NGƯT TTND TTƯT UBND HĐND MTTQ UBMTTQ HTX KCN KTX CLB TDTT GTVT KHCN LĐTBXH TNMT GDĐT XHCN CNXH VKSND TAND THPT THCS TH PTTH PTDT DTNT GDTX ĐH CĐ ĐHQG BHXH BHYT BHTN CNTT ATGT PCCC CNCH CSGT CSCĐ ANTT ATTP ANQP QPAN LLVT QĐND CAND CCB TNXP ĐVTN TNCS XH KTXH CCCD CMND CMTND STT ĐVT SL SN HCV HCB HCĐ VĐV HLV TM KT TL TUQ TLĐ BBT CTV PV BTV TTXVN ĐCSVN TNHH MTV CTCP CP TMCP XNK XD DNTN JSC VNPT EVN PVN TKV FPT SJC BIDV MB LHQ ASEAN UNESCO UNICEF WHO WTO NATO FIFA AFF AFC UEFA SEA ASIAD APEC UNDP IMF OPEC AFP AP BBC CNN HIV AIDS COVID SARS ADN DNA USD EUR VND VNĐ GDP FDI ODA VAT GTGT ATM ISO TCVN QCVN OCOP WC GMT AM PM VTV VOV VTC TV FM CD DVD PDF DOC DOCX XLS XLSX PPT JPG JPEG PNG QR USB SMS SIM LED GPS AI IT PC HD VIP OK MC URL HTML HTTP HTTPS CPU RAM ID PIN OTP NFC UAV AK AKM AKMS CKC SKS RPD RPK RPG PKM PKMS PKT SVD DKZ ĐKZ SPG SMPK VT BMP BTR TNT HF VHF UHF VSAT PK-KQ"`,
  );
});

test.each([
  'Trao quà. (Ảnh: XYZ)',
  'Ảnh: Hương Giang, XYZ',
  'Công ty XYZ, Công ty CP Đồi Thông XYZ, Ngân hàng XYZ tặng quà',
  'TM. ĐẢNG ỦY; KT. CHÍNH ỦY; TL. CHỦ NHIỆM',
  'Công ty TNHH một thành viên XYZ',
])('who signs a photo or names a house explains nothing: %s', (text) => {
  expect(shown(textAbbreviation, text)).toBe(text);
});

test.each(['Tranh ⟦XYZ⟧', 'Ảnh: Lan. ⟦XYZ⟧ họp', 'Công ty họp với ⟦XYZ⟧'])('%s', (drawing) => {
  expect(shown(textAbbreviation, bare(drawing))).toBe(drawing);
});
