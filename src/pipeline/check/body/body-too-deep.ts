import { stationRule } from '#pipeline/check/rule';

export const bodyTooDeep = stationRule({
  id: 'body-too-deep',
  severity: 'error',
  message: () =>
    'Danh sách hoặc trích dẫn lồng nhau quá 20 tầng. Bỏ bớt dấu > hoặc khoảng trắng đầu dòng.',
  example: 'Hai mươi mốt dấu > liền nhau ở đầu dòng',
  cure: 'Bỏ bớt dấu > hoặc khoảng trắng đầu dòng',
});
