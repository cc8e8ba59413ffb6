import type { SiteRule } from '#gate/rule';

/** Links to elsewhere, sockets and the like are no files that a server hands out. */
export const fileRule: SiteRule = {
  id: 'file',
  wants: 'Chỉ có tệp thường',
  fix: 'Thay liên kết bằng tệp thật hoặc xóa đi.',
  about: ({ others }) => ({
    whole: () =>
      others.map((path) => ({ file: path, reason: 'Đây là liên kết hoặc tệp đặc biệt.' })),
  }),
};
