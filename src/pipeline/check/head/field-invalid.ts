import { stationRule } from '#pipeline/check/rule';

export const fieldInvalid = stationRule({
  id: 'field-invalid',
  severity: 'error',
  message: ({ field, reason }) => `Mục “${field}” chưa đúng: ${reason}`,
  example: 'nháp: có lẽ',
  cure: 'Ghi lại giá trị như thông báo chỉ dẫn',
});
