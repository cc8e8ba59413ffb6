import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** Lines of an address, a programme, a letter's head, speech: meant to stay lines. */
export const pastedLines = pastedRule({
  id: 'pasted-lines',
  message: ({ kind }) => {
    if (kind === 'speech') {
      return 'Các lời thoại này sẽ nối thành một đoạn. Để một dòng trống giữa hai lời; nếu là danh sách thì bắt đầu mỗi dòng bằng gạch nối và dấu cách.';
    }
    return kind === 'sentences'
      ? 'Các dòng này sẽ nối thành một đoạn. Nếu mỗi dòng là một đoạn thì để một dòng trống giữa hai đoạn; nếu là một đoạn thì viết trên một dòng.'
      : 'Các dòng này sẽ nối thành một đoạn. Muốn giữ nguyên từng dòng thì thêm dấu \\ vào cuối dòng, hoặc bắt đầu mỗi dòng bằng gạch nối và dấu cách để thành danh sách.';
  },
  example: 'Chương trình, địa chỉ viết mỗi ý một dòng',
  cure: 'Thêm dấu \\ vào cuối mỗi dòng, hoặc bắt đầu mỗi dòng bằng gạch nối và dấu cách',
});
