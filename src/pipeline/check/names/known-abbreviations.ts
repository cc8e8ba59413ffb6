/**
 * Abbreviations that any reader of a Vietnamese newspaper knows and no editor explains: addresses,
 * degrees and honours before names, world bodies, everyday technology. Those of the field (UBND,
 * BCH, SSCĐ) are not here: each unit lists the ones it uses in `glossary.yaml`.
 */
export const knownAbbreviations: ReadonlySet<string> = new Set([
  // Addresses
  ...['TP', 'TX', 'TT', 'HCM', 'VN', 'CHDCND', 'CHXHCN', 'USA', 'EU', 'UAE'],
  // Degrees, titles and honours
  ...['GS', 'PGS', 'TS', 'TSKH', 'BS', 'BSCK', 'DS', 'KS', 'LS', 'CN'],
  ...['NSND', 'NSƯT', 'NGND', 'NGƯT', 'TTND', 'TTƯT'],
  // Before the office in a signature: on behalf of, for, by order of, authorised by
  ...['TM', 'KT', 'TL', 'TUQ'],
  // World bodies and games
  ...['ASEAN', 'UNESCO', 'UNICEF', 'WHO', 'WTO', 'NATO', 'FIFA', 'AFF', 'SEA', 'ASIAD', 'APEC'],
  // Health, money, measures, standards
  ...['HIV', 'AIDS', 'COVID', 'SARS', 'ADN', 'USD', 'VND', 'VNĐ', 'GDP', 'ISO', 'GMT', 'AM', 'PM'],
  // Media and technology
  ...['VTV', 'VOV', 'TV', 'FM', 'CD', 'DVD', 'PDF', 'QR', 'USB', 'SMS', 'SIM', 'LED', 'GPS'],
  ...['AI', 'IT', 'PC', 'HD', 'VIP', 'OK', 'MC'],
]);
