import type { Severity } from '#bulletin/finding';

/** What the list says of a rule. */
export interface ListedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly example: string;
  readonly cure: string;
}

/** The editor's list of all rules, as Markdown: `content/QUY-TAC.md`. */
export function ruleList(rules: readonly ListedRule[]): string {
  const rowsOf = (severity: Severity) =>
    rules
      .filter((rule) => rule.severity === severity)
      .map(({ id, example, cure }) => `| \`${id}\` | ${cell(example)} | ${cell(cure)} |`)
      .join('\n');
  const head = '| Quy tắc | Ví dụ | Cách sửa |\n| --- | --- | --- |';
  return `# Các quy tắc kiểm tra

Lệnh \`npm run check\` ghi tên quy tắc trong ngoặc vuông ở cuối dòng đầu của mỗi thông báo. Danh sách này do chương trình lập từ chính các quy tắc ấy; không sửa trực tiếp tệp này.

## Lỗi

Chỉ cần còn một lỗi (trừ lỗi trong bài nháp) là chưa đăng được gì.

${head}
${rowsOf('error')}

## Lưu ý

Lưu ý không ngăn việc đăng. Lưu ý nào được người có thẩm quyền cho giữ nguyên thì ghi tên quy tắc và lý do vào mục \`đã rà soát\` của bài.

${head}
${rowsOf('warning')}
`;
}

/** What Markdown would take for its own is shown as written. */
function cell(text: string): string {
  return text.replace(/[|<>[\]*_`]/gu, '\\$&');
}
