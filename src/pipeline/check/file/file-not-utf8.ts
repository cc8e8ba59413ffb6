import { stationRule } from '#pipeline/check/rule';

/** Bytes that are no UTF-8 text. */
export const fileNotUtf8 = stationRule({
  id: 'file-not-utf8',
  severity: 'error',
  message: ({ encoding }) =>
    `Tệp không phải văn bản UTF-8${encoding === undefined ? '' : ` (có vẻ là ${encoding})`}. Mở bằng Notepad, chọn Lưu thành, Mã hóa: UTF-8, rồi lưu lại.`,
  example: 'Tệp lưu từ Notepad với mã hóa UTF-16',
  cure: 'Lưu lại với mã hóa UTF-8',
});
