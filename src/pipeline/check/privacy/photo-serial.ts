import { givenAway } from '#pipeline/check/privacy/given-away';
import { rule } from '#pipeline/check/rule';

export const photoSerial = rule({
  id: 'photo-serial',
  severity: 'warning',
  find: givenAway('serial'),
  message: ({ name }) =>
    `Ảnh “${name}” mang số hiệu máy ảnh. Bản đăng sẽ được xóa sạch; nên lưu lại ảnh gốc không kèm thông tin này.`,
  example: 'Ảnh chụp bằng máy ảnh ghi số hiệu thân máy',
  cure: 'Lưu lại ảnh gốc bằng phần mềm xóa được thông tin máy',
});
