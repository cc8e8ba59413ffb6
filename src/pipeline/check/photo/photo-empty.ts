import { stationRule } from '#pipeline/check/rule';

export const photoEmpty = stationRule({
  id: 'photo-empty',
  severity: 'error',
  message: ({ name }) => `Tệp ảnh “${name}” rỗng (0 byte). Chép lại ảnh từ bản gốc.`,
  example: 'Tệp ảnh 0 byte',
  cure: 'Chép lại ảnh từ bản gốc',
});
