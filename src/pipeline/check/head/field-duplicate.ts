import { stationRule } from '#pipeline/check/rule';

export const fieldDuplicate = stationRule({
  id: 'field-duplicate',
  severity: 'error',
  message: ({ field }) => `Mục “${field}” được ghi hai lần. Giữ lại một.`,
  example: 'Hai dòng ngày: trong một bài',
  cure: 'Giữ lại một dòng',
});
