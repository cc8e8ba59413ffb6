import { type FileRule, rebuild } from '#gate/rule';

export const emptyRule: FileRule = {
  id: 'empty',
  wants: 'Không có tệp rỗng',
  fix: rebuild,
  sparesPublic: true,
  judge: ({ bytes }) => (bytes.length === 0 ? ['Tệp rỗng.'] : []),
};
