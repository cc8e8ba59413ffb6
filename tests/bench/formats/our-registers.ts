import { type BenchUnit, firstYear, lastYear } from '../corpus/units.ts';

/** The YAML files of a content folder by name. */
export function registerFiles(units: readonly BenchUnit[]): Record<string, string> {
  return {
    'site.yaml': site,
    'topics.yaml': topics,
    'glossary.yaml':
      '- short: CTĐ\n  long: công tác Đảng\n- short: CTCT\n  long: công tác chính trị\n',
    'units.yaml': units.map(unitRow).join(''),
    'people.yaml': units.flatMap(peopleRows).join(''),
  };
}

function unitRow({ name, slug, parent, aliases, former, description }: BenchUnit): string {
  return [
    `- name: ${name}`,
    `  slug: ${slug}`,
    ...(parent === undefined ? [] : [`  parent: ${parent}`]),
    ...(aliases.length > 0 ? ['  aliases:', ...aliases.map((alias) => `    - ${alias}`)] : []),
    ...(former
      ? [
          `  since: ${former.until + 1}`,
          '  former:',
          `    - name: ${former.name}`,
          `      since: ${firstYear}`,
          `      until: ${former.until}`,
        ]
      : []),
    `  description: ${description}`,
    '',
  ].join('\n');
}

/** The register knows those who lead; others are known from the articles alone. */
function peopleRows({ officers }: BenchUnit): string[] {
  return officers
    .filter(({ posts }) => posts.length > 1)
    .map(({ name, rank, posts, since, until }) =>
      [
        `- name: ${name}`,
        '  periods:',
        `    - since: ${since}`,
        // Whoever is in office when the archive ends stays there.
        ...(until === lastYear ? [] : [`      until: ${until}`]),
        `      rank: ${rank}`,
        '      posts:',
        ...posts.map((post) => `        - ${post}`),
        '',
      ].join('\n'),
    );
}

const site = `title: Bản tin Đoàn 9700
tagline: Tin công tác Đảng, công tác chính trị
organisation: Đoàn 9700 · Phòng Chính trị
owner: Đoàn 9700 (đơn vị hư cấu)
responsible: Đại tá Nguyễn Văn Mẫu, Chủ nhiệm Chính trị
address: xã Thông Xanh, tỉnh Bến Trúc
licence: ""
url: https://doan9700.example/
tone: old
pageSize: 30
`;

const topics = `topics:
  - name: Xây dựng Đảng
  - name: Huấn luyện
  - name: Thi đua
  - name: Dân vận
  - name: Văn hóa – Văn nghệ
    slug: van-hoa-van-nghe
  - name: Gương sáng
  - name: Thông báo
    notices: true
kinds:
  - name: Hội nghị
  - name: Tập huấn
  - name: Hội thi
  - name: Hoạt động
  - name: Lễ kết nạp
  - name: Đại hội
  - name: Chân dung
  - name: Thông báo
`;
