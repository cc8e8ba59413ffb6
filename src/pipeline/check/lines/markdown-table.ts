/** Rows of cells as the lines of a Markdown table; the first has the line of hyphens behind it. */
export function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const isNumbers = columns.map((column) => {
    const below = rows.slice(1).flatMap((row) => row[column] || []);
    return below.length > 0 && below.every((cell) => /^[\d.,%]+$/u.test(cell));
  });
  const lines = rows.map(
    (row) => `| ${columns.map((column) => escaped(row[column] ?? '')).join(' | ')} |`,
  );
  const rule = `| ${isNumbers.map((is) => (is ? '---:' : '---')).join(' | ')} |`;
  return lines.map((line, index) => (index === 0 ? `${line}\n${rule}` : line));
}

function escaped(cell: string): string {
  return cell.replace(/(?<!\\)\|/gu, '\\|');
}
