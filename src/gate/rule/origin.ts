import type { SiteRule } from '#gate/rule';

/** A reader's browser asks this site and no other. */
export const originRule: SiteRule = {
  id: 'origin',
  wants: 'Không tải gì từ nơi khác',
  fix: 'Chép tệp ấy vào trang của mình, hoặc bỏ nó đi, rồi dựng lại.',
  about: () => ({
    one: ({ leads }) =>
      leads
        .filter(({ isLoaded, elsewhere }) => isLoaded && elsewhere)
        .map(({ address }) => `Tải từ nơi khác: ${address}`),
  }),
};
