import { stationRule } from '#pipeline/check/rule';

export const fieldUnknown = stationRule({
  id: 'field-unknown',
  severity: 'error',
  message: ({ field, known, suggestion, advice }) => {
    if (advice !== undefined) return `Không có mục “${field}”. ${advice}`;
    return suggestion === undefined
      ? `Không có mục “${field}”. Các mục dùng được: ${known}.`
      : `Không có mục “${field}”. Có phải ý là “${suggestion}”?`;
  },
  example: 'tiêu đềe: Hội nghị',
  cure: 'Sửa tên mục',
});
