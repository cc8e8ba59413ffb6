import { stationRule } from '#pipeline/check/rule';

export const titleFullStop = stationRule({
  id: 'title-full-stop',
  severity: 'error',
  message: () => 'Cuối tiêu đề thừa dấu chấm. Bỏ dấu chấm ấy.',
  example: 'tiêu đề: Đảng ủy ra nghị quyết.',
  cure: 'Bỏ dấu chấm cuối',
});
