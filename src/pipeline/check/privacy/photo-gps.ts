import { givenAway } from '#pipeline/check/privacy/given-away';
import { rule } from '#pipeline/check/rule';

export const photoGps = rule({
  id: 'photo-gps',
  severity: 'warning',
  find: givenAway('gps'),
  message: ({ name }) =>
    `Ảnh “${name}” mang tọa độ nơi chụp. Bản đăng sẽ được xóa sạch, nhưng ảnh gốc trong kho vẫn còn: lưu lại ảnh không kèm vị trí.`,
  example: 'Ảnh chụp bằng điện thoại bật định vị',
  cure: 'Tắt ghi vị trí khi chụp; xóa vị trí trong ảnh gốc rồi chép lại',
});
