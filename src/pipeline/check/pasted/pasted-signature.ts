import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** The block of a signature, pushed to the right with spaces or typed line by line. */
export const pastedSignature = pastedRule({
  id: 'pasted-signature',
  message: ({ hasColumns, hasRecipients }) => {
    if (hasRecipients) {
      return 'Nơi nhận và chữ ký đặt cạnh nhau sẽ dồn vào một đoạn. Trang tin không cần nơi nhận: xóa đi. Ghi dòng đầu là “Ký tên:”, rồi viết từng dòng của chữ ký ngay bên dưới.';
    }
    return hasColumns
      ? 'Hai chữ ký đặt cạnh nhau bằng dấu cách sẽ dồn vào một đoạn. Viết mỗi chữ ký thành một đoạn riêng, dòng đầu ghi “Ký tên:”, mỗi ý một dòng.'
      : 'Khối chữ ký viết thế này sẽ dồn về lề trái, không còn đứng riêng ở bên phải. Ghi dòng đầu là “Ký tên:”, rồi viết từng dòng của chữ ký ngay bên dưới, không thụt đầu dòng.';
  },
  example: 'TRƯỞNG BAN và họ tên người ký, đẩy sang phải bằng dấu cách',
  cure: 'Ghi dòng đầu là “Ký tên:”, rồi viết từng dòng của chữ ký ngay bên dưới',
});
