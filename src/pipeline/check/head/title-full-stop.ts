import { stationRule } from '#pipeline/check/rule';

export const titleFullStop = stationRule({
  id: 'title-full-stop',
  severity: 'error',
  message: () => 'Tiêu đề không kết thúc bằng dấu chấm. Bỏ dấu chấm cuối.',
  example: 'tiêu đề: Đảng ủy ra nghị quyết.',
  cure: 'Bỏ dấu chấm cuối',
});
