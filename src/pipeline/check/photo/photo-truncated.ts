import { stationRule } from '#pipeline/check/rule';

export const photoTruncated = stationRule({
  id: 'photo-truncated',
  severity: 'error',
  message: ({ name }) =>
    `Ảnh “${name}” bị cụt, có lẽ chép hoặc tải chưa xong. Chép lại ảnh từ bản gốc.`,
  example: 'Ảnh chép chưa xong từ thẻ nhớ',
  cure: 'Chép lại ảnh từ bản gốc',
});
