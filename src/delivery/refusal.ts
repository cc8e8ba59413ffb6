import { visible } from '#vietnamese/visible';

/** A delivery that cannot be done; the message is for the person who called it. */
export class DeliveryRefused extends Error {}

/** What is said of a `current` that somebody else has made. */
export function notOurLink(link: string): string {
  return `“${link}” không phải liên kết do lệnh deploy đặt. Chuyển nó đi nơi khác rồi đăng lại.`;
}

/** What is said of a folder with somebody else's files. */
export function notOurFolder(path: string): string {
  return `“${path}” có dữ liệu không phải do lệnh deploy đặt nên không bị động tới. Chọn thư mục trống.`;
}

/** What is said of text that a server's configuration would mean something else by. */
export function cannotBeWritten(text: string): string {
  return `“${visible(text)}” có ký tự không ghi được vào cấu hình máy chủ. Đổi đường dẫn ấy.`;
}
