import { stationRule } from '#pipeline/check/rule';

/** `*`, `&` and `!` at the start of a value are YAML's own signs. */
export const frontMatterAlias = stationRule({
  id: 'front-matter-alias',
  severity: 'error',
  message: () =>
    'Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".',
  example: 'tiêu đề: *Ghi chú',
  cure: 'Đặt cả giá trị trong dấu nháy kép',
});
