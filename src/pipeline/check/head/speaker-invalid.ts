import { stationRule } from '#pipeline/check/rule';

/** One line where it can be read, else a key a part: there is a way for every name. */
const forms =
  'Viết theo mẫu “- Thượng tá Nguyễn Văn A, Chủ nhiệm Chính trị (báo cáo)”, không có cấp bậc thì “- Đồng chí (Ông, Bà) Nguyễn Văn A, Chủ tịch xã”; ' +
  'tên viết cách khác thì ghi riêng “- họ tên: …”, các dòng dưới thụt bốn dấu cách: “xưng hô: …”, “chức vụ: …”, “vai trò: …”.';

export const speakerInvalid = stationRule({
  id: 'speaker-invalid',
  severity: 'error',
  message: ({ reason }) => `Không đọc được người phát biểu: ${reason} ${forms}`,
  example: '- Chủ nhiệm Chính trị',
  cure: 'Viết cấp bậc (không có thì Đồng chí, Ông, Bà), họ tên, chức vụ',
});
