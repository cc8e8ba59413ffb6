/** What a mark is called: between quotation marks a comma or a closing quotation mark is easily overlooked. */
export function markName(mark: string): string {
  return NAMES[mark] ?? `“${mark}”`;
}

const NAMES: Readonly<Record<string, string>> = {
  ',': 'dấu phẩy',
  ';': 'dấu chấm phẩy',
  ':': 'dấu hai chấm',
  '.': 'dấu chấm',
  '!': 'dấu chấm than',
  '?': 'dấu chấm hỏi',
  ')': 'dấu đóng ngoặc',
  '”': 'dấu đóng nháy',
};
