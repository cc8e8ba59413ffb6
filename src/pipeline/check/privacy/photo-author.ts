import { givenAway } from '#pipeline/check/privacy/given-away';
import { rule } from '#pipeline/check/rule';

export const photoAuthor = rule({
  id: 'photo-author',
  severity: 'warning',
  find: givenAway('author'),
  message: ({ name }) =>
    `Ảnh “${name}” mang tên người chụp hoặc chủ máy. Bản đăng sẽ được xóa sạch; nếu cần ghi công, viết (Ảnh: …) trong chú thích.`,
  example: 'Máy ảnh ghi tên chủ máy vào ảnh',
  cure: 'Lưu lại ảnh không kèm tên; cần đề tên thì ghi (Ảnh: …)',
});
