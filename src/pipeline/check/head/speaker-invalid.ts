import { stationRule } from '#pipeline/check/rule';

export const speakerInvalid = stationRule({
  id: 'speaker-invalid',
  severity: 'error',
  message: ({ reason }) =>
    `Không đọc được người phát biểu: ${reason} Viết theo mẫu: Thượng tá Nguyễn Văn A, Chủ nhiệm Chính trị (báo cáo).`,
  example: '- Chủ nhiệm Chính trị',
  cure: 'Viết cấp bậc (không có thì Đồng chí, Ông, Bà), họ tên, chức vụ',
});
