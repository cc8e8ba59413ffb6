import { stationRule } from '#pipeline/check/rule';

export const registerInvalid = stationRule({
  id: 'register-invalid',
  severity: 'error',
  message: ({ name, reason }) => `${name} viết sai: ${reason}`,
  example: 'Hai đơn vị cùng một tên trong units.yaml',
  cure: 'Sửa dòng được chỉ ra',
});
