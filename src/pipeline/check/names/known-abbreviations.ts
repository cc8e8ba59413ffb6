/**
 * Abbreviations that any reader of a Vietnamese newspaper knows and no editor explains: addresses,
 * degrees and honours before names, the state and its schools, companies and agencies, world bodies,
 * everyday technology, and the names of weapons, which are spelt in no other way. Those of the services (BCHQS, SSCĐ, VMTD) are not here: each unit lists the
 * ones it uses in `glossary.yaml`.
 */
export const knownAbbreviations: ReadonlySet<string> = new Set([
  // Addresses
  ...['TP', 'TX', 'TT', 'HCM', 'VN', 'CHDCND', 'CHXHCN', 'USA', 'EU', 'UAE'],
  // Degrees, titles and honours
  ...['GS', 'PGS', 'TS', 'TSKH', 'BS', 'BSCK', 'DS', 'KS', 'LS', 'CN'],
  ...['NSND', 'NSƯT', 'NGND', 'NGƯT', 'TTND', 'TTƯT'],
  // State and society
  ...['UBND', 'HĐND', 'MTTQ', 'UBMTTQ', 'HTX', 'KCN', 'KTX', 'CLB', 'TDTT', 'GTVT', 'KHCN'],
  ...['LĐTBXH', 'TNMT', 'GDĐT', 'XHCN', 'CNXH', 'VKSND', 'TAND', 'THPT', 'THCS', 'TH', 'PTTH'],
  ...['PTDT', 'DTNT', 'GDTX', 'ĐH', 'CĐ', 'ĐHQG', 'BHXH', 'BHYT', 'BHTN', 'CNTT', 'ATGT'],
  ...['PCCC', 'CNCH', 'CSGT', 'CSCĐ', 'ANTT', 'ATTP', 'ANQP', 'QPAN', 'LLVT', 'QĐND', 'CAND'],
  ...['CCB', 'TNXP', 'ĐVTN', 'TNCS', 'XH', 'KTXH', 'CCCD', 'CMND', 'CMTND', 'STT', 'ĐVT', 'SL'],
  ...['SN', 'HCV', 'HCB', 'HCĐ', 'VĐV', 'HLV'],
  // Signatures and the press
  ...['TM', 'KT', 'TL', 'TUQ', 'TLĐ', 'BBT', 'CTV', 'PV', 'BTV', 'TTXVN', 'ĐCSVN'],
  // Companies
  ...['TNHH', 'MTV', 'CTCP', 'CP', 'TMCP', 'XNK', 'XD', 'DNTN', 'JSC', 'VNPT', 'EVN', 'PVN'],
  ...['TKV', 'FPT', 'SJC', 'BIDV', 'MB'],
  // World bodies and games
  ...['LHQ', 'ASEAN', 'UNESCO', 'UNICEF', 'WHO', 'WTO', 'NATO', 'FIFA', 'AFF', 'AFC', 'UEFA'],
  ...['SEA', 'ASIAD', 'APEC', 'UNDP', 'IMF', 'OPEC', 'AFP', 'AP', 'BBC', 'CNN'],
  // Health, money, measures, standards
  ...['HIV', 'AIDS', 'COVID', 'SARS', 'ADN', 'DNA', 'USD', 'EUR', 'VND', 'VNĐ', 'GDP', 'FDI'],
  ...['ODA', 'VAT', 'GTGT', 'ATM', 'ISO', 'TCVN', 'QCVN', 'OCOP', 'WC', 'GMT', 'AM', 'PM'],
  // Media and technology
  ...['VTV', 'VOV', 'VTC', 'TV', 'FM', 'CD', 'DVD', 'PDF', 'DOC', 'DOCX', 'XLS', 'XLSX', 'PPT'],
  ...['JPG', 'JPEG', 'PNG', 'QR', 'USB', 'SMS', 'SIM', 'LED', 'GPS', 'AI', 'IT', 'PC', 'HD'],
  ...['VIP', 'OK', 'MC', 'URL', 'HTML', 'HTTP', 'HTTPS', 'CPU', 'RAM', 'ID', 'PIN', 'OTP'],
  ...['NFC', 'UAV'],
  // Weapons, equipment and radio; the service that bears a double name
  ...['AK', 'AKM', 'AKMS', 'CKC', 'SKS', 'RPD', 'RPK', 'RPG', 'PKM', 'PKMS', 'PKT', 'SVD', 'DKZ'],
  ...['ĐKZ', 'SPG', 'SMPK', 'VT', 'BMP', 'BTR', 'TNT', 'HF', 'VHF', 'UHF', 'VSAT', 'PK-KQ'],
]);
