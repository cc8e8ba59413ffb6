import { stationRule } from '#pipeline/check/rule';

export const registerMissing = stationRule({
  id: 'register-missing',
  severity: 'error',
  message: ({ name }) => `Thiếu tệp ${name} trong thư mục nội dung. Chép lại tệp ấy.`,
  example: 'Xóa nhầm units.yaml',
  cure: 'Khôi phục tệp ấy từ kho',
});
