/** `Bảng: Lịch thi đấu`, `Bảng 2. Kết quả`: right above a table it is the table's caption. */
export function isTableCaption(text: string): boolean {
  return /^Bảng(?:\s+\d+)?[.:]\s*\S/u.test(text);
}
