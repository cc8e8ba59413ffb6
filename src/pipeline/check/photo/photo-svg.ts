import { stationRule } from '#pipeline/check/rule';

/** An SVG may hold scripts, and a CSP in the page does not bind it where it is opened by itself. */
export const photoSvg = stationRule({
  id: 'photo-svg',
  severity: 'error',
  message: ({ name }) =>
    `“${name}” là hình vẽ SVG, có thể chứa mã lệnh nên không được đăng. Xuất hình thành PNG hoặc JPEG.`,
  example: '![Sơ đồ](so-do.svg)',
  cure: 'Xuất hình thành PNG hoặc JPEG',
});
