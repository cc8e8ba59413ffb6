import { visible } from '#vietnamese/visible';

/** A delivery that cannot be done; the message is for the person who called it. */
export class DeliveryRefused extends Error {}

/** What is said of a `current` that somebody else has made. */
export function notOurLink(link: string): string {
  return `“${link}” không phải liên kết do lệnh deploy đặt. Chuyển nó đi nơi khác rồi đăng lại.`;
}

/**
 * What is said of a folder with somebody else's files.
 *
 * @param isLookedFor releases should be in it already
 */
export function notOurFolder(path: string, isLookedFor = false): string {
  const instead = isLookedFor ? 'Ghi đúng đích đã dùng ở lệnh deploy.' : 'Chọn thư mục trống.';
  return `“${path}” có dữ liệu không phải do lệnh deploy đặt nên không bị động tới. ${instead}`;
}

/** What is said of text that a server's configuration would mean something else by. */
export function cannotBeWritten(text: string): string {
  return `“${visible(text)}” có ký tự không ghi được vào cấu hình máy chủ. Đổi đường dẫn ấy.`;
}
