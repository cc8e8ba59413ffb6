import { expect, test } from 'vitest';
import type { Rule } from '#pipeline/check/rule';
import { rules } from '#pipeline/check/rules';

/** Values that are no texts. */
const samples: Readonly<Record<string, unknown>> = {
  names: ['‹a›', '‹b›'],
  others: 2,
  bytes: 41_000_000,
  isUnused: true,
};

/** A message with its values by their names, those of `without` absent; and which it asks for. */
function told({ message }: Rule, without = ''): { text: string; asked: string[] } {
  const asked = new Set<string>();
  const known = (name: string | symbol) => {
    asked.add(String(name));
    return name !== without;
  };
  const values = new Proxy(
    {},
    {
      has: (_, name) => known(name),
      get: (_, name) => (known(name) ? (samples[String(name)] ?? `‹${String(name)}›`) : undefined),
    },
  );
  // Every message is asked for values that only its own finder knows.
  return { text: message(values as never), asked: [...asked] };
}

/** What a rule says, and what else it says where a value is not known. */
function linesOf(rule: Rule): string[] {
  const { text, asked } = told(rule);
  const others = asked
    .filter((name) => name !== 'names')
    .flatMap((name) => {
      const other = told(rule, name).text;
      return other === text.replaceAll(`‹${name}›`, 'undefined') ? [] : [`no ${name}: ${other}`];
    });
  return [text, ...others];
}

test('every rule says what is wrong and what to do', () => {
  const table = rules.flatMap((rule: Rule) => [
    `${rule.severity} ${rule.id}`,
    ...linesOf(rule).map((line) => `  ${line}`),
  ]);
  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    error file-not-utf8
      Tệp không phải văn bản UTF-8 (có vẻ là ‹encoding›). Mở bằng Notepad, chọn Lưu thành, Mã hóa: UTF-8, rồi lưu lại.
      no encoding: Tệp không phải văn bản UTF-8. Mở bằng Notepad, chọn Lưu thành, Mã hóa: UTF-8, rồi lưu lại.
    error file-too-large
      Tệp dài ‹size›, quá giới hạn 200 KB. Tách thành nhiều bài hoặc bỏ phần dán thừa.
    error file-unreadable
      Không đọc được tệp (‹reason›). Kiểm tra quyền đọc tệp.
    warning file-stray
      Mỗi bài là một thư mục nên “‹name›” không được đăng. Tạo thư mục “‹folder›”, chuyển tệp vào đó và đổi tên thành index.md.
      no folder: “‹name›” không phải bài viết hay ảnh nên không được đăng. Để lại cũng được, hoặc chuyển ra ngoài thư mục nội dung.
    warning file-beside
      “‹name›” và 2 tệp khác trong thư mục của bài không được đăng lên trang. Để lại cũng được, nhưng tệp vẫn vào kho nên ai xem được kho là đọc được; có nội dung không công khai thì chuyển ra ngoài. “‹copy›” có vẻ là một bản khác của bài: so với index.md, phần nào còn thiếu thì chép sang.
      no others: “‹name›” trong thư mục của bài không được đăng lên trang. Để lại cũng được, nhưng tệp vẫn vào kho nên ai xem được kho là đọc được; có nội dung không công khai thì chuyển ra ngoài. “‹copy›” có vẻ là một bản khác của bài: so với index.md, phần nào còn thiếu thì chép sang.
      no copy: “‹name›” và 2 tệp khác trong thư mục của bài không được đăng lên trang. Để lại cũng được, nhưng tệp vẫn vào kho nên ai xem được kho là đọc được; có nội dung không công khai thì chuyển ra ngoài.
    error article-missing
      Thư mục bài không có tệp index.md nhưng có “‹name›”. Đổi tên tệp ấy thành index.md.
      no name: Thư mục bài không có tệp index.md. Thêm tệp bài viết hoặc xóa thư mục.
    error folder-name
      Thư mục bài “‹name›” phải nằm trong thư mục năm ‹year›. Chuyển vào articles/‹year›/.
      no year: Tên thư mục “‹name›” phải có dạng năm-tháng-ngày-ten-khong-dau, ví dụ 2023-06-29-dang-uy-ra-nghi-quyet, và nằm trong thư mục năm. Đổi tên thư mục.
    error page-name
      Tên tệp “‹name›” không dùng làm địa chỉ được. Đổi thành chữ thường không dấu, nối bằng gạch nối, không trùng một mục của trang, ví dụ lien-he.md.
    error register-missing
      Thiếu tệp ‹name› trong thư mục nội dung. Chép lại tệp ấy.
    error register-invalid
      ‹name› viết sai: ‹reason›
    warning demo-left
      Đã đăng bài thật nhưng dòng này và 2 dòng khác trong tệp còn là dữ liệu minh họa (“‹text›”). Thay bằng của đơn vị mình, hoặc xóa.
      no others: Đã đăng bài thật nhưng dòng này còn là dữ liệu minh họa (“‹text›”). Thay bằng của đơn vị mình, hoặc xóa.
    error front-matter-missing
      Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
    error front-matter-unclosed
      Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
    error front-matter-executable
      Dòng mở đầu “‹text›” yêu cầu chạy mã lệnh; điều này bị cấm. Sửa thành đúng ba gạch nối ---.
    error front-matter-syntax
      Phần khai báo viết sai: ‹reason›
    error front-matter-alias
      Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".
    error field-missing
      Thiếu mục “‹field›”. Thêm một dòng, ví dụ “‹example›”.
    error field-unknown
      Không có mục “‹field›”. ‹advice›
      no advice: Không có mục “‹field›”. Có phải ý là “‹suggestion›”?
    error field-duplicate
      Mục “‹field›” được ghi hai lần. Giữ lại một.
    error field-invalid
      Mục “‹field›” chưa đúng: ‹reason›
    error title-full-stop
      Cuối tiêu đề thừa dấu chấm. Bỏ dấu chấm ấy.
    warning title-capitals
      Tiêu đề viết toàn chữ hoa. Viết thường như một câu, chỉ hoa chữ đầu và tên riêng.
    error date-invalid
      “‹text›”: undefined
      no fault: “‹text›” thiếu năm (bốn chữ số). Viết ‹expected›, nếu đúng là năm ấy.
    error date-folder
      Ngày trong bài là ‹date› nhưng thư mục mang ngày ‹folder›. Sửa cho khớp.
    warning date-future
      Ngày ‹text› chưa tới. Kiểm tra lại ngày.
    error speaker-invalid
      Không đọc được người phát biểu: ‹reason› Viết theo mẫu “- Thượng tá Nguyễn Văn A, Chủ nhiệm Chính trị (báo cáo)”, không có cấp bậc thì “- Đồng chí (Ông, Bà) Nguyễn Văn A, Chủ tịch xã”; tên viết cách khác thì ghi riêng “- họ tên: …”, các dòng dưới thụt bốn dấu cách: “xưng hô: …”, “chức vụ: …”, “vai trò: …”.
    error unit-unknown
      Đơn vị “‹text›” chưa có trong units.yaml. Có phải ý là “‹suggestion›”? Nhiều đơn vị thì ghi mỗi đơn vị một dòng dưới “đơn vị:”, đầu dòng là gạch nối và dấu cách: “- Trung đoàn 1”.
      no suggestion: Đơn vị “‹text›” chưa có trong units.yaml. Sửa tên hoặc thêm đơn vị vào tệp đó. Nhiều đơn vị thì ghi mỗi đơn vị một dòng dưới “đơn vị:”, đầu dòng là gạch nối và dấu cách: “- Trung đoàn 1”.
      no several: Đơn vị “‹text›” chưa có trong units.yaml. Có phải ý là “‹suggestion›”?
    warning unit-repeated
      “‹before›” và “‹text›” là một đơn vị, được ghi hai lần. Xóa bớt một tên.
    warning unit-name-years
      Ngày ‹date›, đơn vị mang tên “‹expected›”, không phải “‹text›”. Kiểm tra lại tên và ngày.
    error topic-unknown
      Chuyên mục “‹text›” chưa có trong topics.yaml. Có phải ý là “‹suggestion›”?
      no suggestion: Chuyên mục “‹text›” chưa có trong topics.yaml. Các chuyên mục: ‹known›.
    error kind-unknown
      Loại “‹text›” chưa có trong topics.yaml. Có phải ý là “‹suggestion›”?
      no suggestion: Loại “‹text›” chưa có trong topics.yaml. Các loại: ‹known›.
    error slug-clash
      “‹text›” và “‹other›” khác tên nhưng trùng địa chỉ ‹address›. Ghi slug riêng cho từng tên trong people.yaml.
    error address-clash
      Địa chỉ ‹address› đã thuộc về ‹other›. Ghi một địa chỉ khác.
    error body-empty
      Bài chưa có nội dung. Viết nội dung sau dòng --- thứ hai.
    error body-too-deep
      Danh sách hoặc trích dẫn lồng nhau quá 20 tầng. Bỏ bớt dấu > hoặc khoảng trắng đầu dòng.
    error body-crowded
      Bài có quá nhiều ‹text›, có lẽ do dán nhầm. Xóa phần dán thừa quanh dòng này.
    error page-photo
      Trang cố định chưa đăng được ảnh. Bỏ ảnh khỏi trang này, hoặc đăng ảnh trong một bài.
    error raw-html
      Không dùng thẻ HTML ‹text›. ‹instead›.
    error link-unsafe
      Liên kết “‹text›” không an toàn nên bị cấm. Bỏ liên kết hoặc dùng địa chỉ https://…
    error link-incomplete
      Địa chỉ “‹text›” chưa đủ nên không mở được. Viết đủ, ví dụ https://bqp.vn.
    error link-file
      Trang chưa đăng được tệp đính kèm nên “‹text›” không mở được. Viết nội dung tệp vào bài (thành đoạn văn hoặc bảng), hoặc đăng tệp trên hệ thống văn bản của đơn vị rồi ghi địa chỉ https://… của tệp.
    error fragment-missing
      Liên kết “‹text›” trỏ tới một mục không có trong trang này. Sửa tên mục, viết không dấu, nối bằng gạch nối.
    error link-missing
      Liên kết trỏ tới “‹text›” nhưng không có trang ấy. Sửa địa chỉ.
    warning link-undefined
      “‹text›” giống một chú thích cuối trang nhưng chưa có nội dung chú thích. Thêm dòng ‹text›: kèm nội dung, hoặc bỏ dấu ngoặc.
    error footnote-unused
      Chú thích cuối bài ‹text› không lên trang vì trong bài không có chỗ nào ghi ‹text›, hoặc có hai chú thích cùng tên. Ghi ‹text› sau chữ cần chú thích, hoặc xóa dòng này.
    error reference-unused
      Dòng bắt đầu bằng ‹text›: được hiểu là địa chỉ của một liên kết nên không lên trang. Viết lại dòng này mà không có dấu hai chấm ngay sau ], hoặc xóa đi.
    error table-cell-extra
      Hàng này có nhiều ô hơn đầu bảng (‹columns› ô), nên ô “‹text›” không lên trang. Nếu dấu | thừa thì xóa đi; nếu cần thêm cột thì thêm một ô ở hàng đầu, thêm | --- ở hàng gạch ngay dưới và thêm một ô ở mọi hàng còn lại.
    warning table-row-short
      Hàng này có ‹cells› ô, đầu bảng có ‹columns› ô. Thêm ô còn thiếu; ô không có chữ thì để trống giữa hai dấu |.
    warning text-under-table
      Dòng này viết liền dưới bảng nên thành một hàng của bảng. Để một dòng trống giữa bảng và đoạn văn.
    warning line-under-text
      Dòng gạch viết liền dưới đoạn văn thành đường kẻ ngang. Nếu dòng trên là đầu đề, viết ## và dấu cách ở đầu dòng ấy rồi xóa dòng gạch; nếu cần đường kẻ, để một dòng trống phía trên.
    error text-lost
      Chữ “‹text›” không lên trang. Viết lại dòng này thành chữ thường, không có dấu đặc biệt ở đầu dòng.
    warning summary-link
      Đoạn đầu là sapo nên liên kết và chú thích trong đoạn này bị mất. Chuyển sang đoạn sau, hoặc ghi sapo ở mục “tóm tắt”.
    warning photo-inside
      Ảnh “‹name›” viết trong ‹place›. Đặt ảnh thành một dòng riêng, trên và dưới có dòng trống, chú thích ở dòng ngay dưới ảnh.
    error photo-remote
      “‹name›” là ảnh ở nơi khác. Tải ảnh về, đặt vào thư mục của bài rồi ghi tên tệp.
    error photo-missing
      Bài không dùng ảnh nào tên “‹name›”, nên điều ghi ở mục “ảnh” không gắn với ảnh nào. Sửa tên tệp.
      no isUnused: Không có ảnh “‹name›” trong thư mục của bài. Có phải ý là “‹near›”?
    error photo-outside
      “‹name›” dẫn ra ngoài thư mục của bài. Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.
    error photo-name-case
      Tệp tên là “‹real›” nhưng bài ghi “‹name›”. Chữ hoa, chữ thường phải đúng như tên tệp.
    error photo-name-clash
      Các tệp “‹a›”, “‹b›” chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu nên máy Windows coi là một. Đổi tên để chỉ còn một tệp mỗi tên.
    error photo-truncated
      Ảnh “‹name›” bị cụt, có lẽ chép hoặc tải chưa xong. Chép lại ảnh từ bản gốc.
    error photo-damaged
      Ảnh “‹name›” bị hỏng, không đọc được. Mở bản gốc bằng phần mềm xem ảnh, lưu lại thành JPEG rồi chép vào.
    error photo-unreadable
      Máy không cho đọc tệp ảnh “‹name›” (‹code›). Kiểm tra quyền đọc tệp rồi chạy lại.
      no code: “‹name›” không phải một tệp ảnh. Xóa đi và chép tệp ảnh vào thư mục của bài.
    error photo-uninspected
      Chương trình chưa kiểm tra được ảnh “‹name›” (‹reason›). Lưu lại ảnh thành JPEG; nếu vẫn vậy, gửi ảnh cho người quản trị.
    error photo-too-large
      Ảnh “‹name›” nặng 40 MB, quá giới hạn 40 MB. Lưu lại thành JPEG nhỏ hơn.
      no bytes: Ảnh “‹name›” có ‹width› × ‹height› điểm ảnh, quá giới hạn 100 triệu. Thu nhỏ ảnh rồi lưu lại.
    error photo-svg
      “‹name›” là hình vẽ SVG, có thể chứa mã lệnh nên không được đăng. Xuất hình thành PNG hoặc JPEG.
    error photo-heic
      “‹name›” là ảnh HEIC của iPhone, trình duyệt không xem được. Mở ảnh và lưu lại thành JPEG; để lần sau máy chụp thẳng JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.
    error photo-format
      “‹name›” thật ra là ảnh ‹found›. Đổi đuôi tệp thành ‹extension› và sửa tên trong bài.
      no found: “‹name›” là ảnh động, không được đăng. Lưu một khung hình thành JPEG hoặc PNG.
      no extension: “‹name›” là ‹found›, không phải ảnh. Chép hoặc tải lại ảnh từ bản gốc.
    error photo-pointer
      Tệp “‹name›” chỉ ghi chỗ để của ảnh (Git LFS), còn ảnh thật chưa được tải về. Chạy lệnh git lfs pull, hoặc chép lại ảnh gốc vào thư mục của bài.
    error photo-empty
      Tệp ảnh “‹name›” rỗng (0 byte). Chép lại ảnh từ bản gốc.
    error photo-syntax
      Ảnh “‹name›” không hiện vì ‹cause›.
    warning photo-unused
      Ảnh “‹name›” nằm trong thư mục nhưng bài không dùng nên không được đăng. Đưa ảnh vào bài hoặc xóa khỏi thư mục.
    warning photo-gps
      Ảnh “‹name›” mang tọa độ nơi chụp. Bản đăng sẽ được xóa sạch, nhưng ảnh gốc trong kho vẫn còn: lưu lại ảnh không kèm vị trí.
    warning photo-serial
      Ảnh “‹name›” mang số hiệu máy ảnh. Bản đăng sẽ được xóa sạch; nên lưu lại ảnh gốc không kèm thông tin này.
    warning photo-author
      Ảnh “‹name›” mang tên người chụp hoặc chủ máy. Bản đăng sẽ được xóa sạch; nếu cần ghi công, viết (Ảnh: …) trong chú thích.
    warning alt-file-name
      Mô tả ảnh “‹text›” là tên tệp. Viết một câu tả những gì thấy trong ảnh.
    warning alt-missing
      Ảnh chưa có mô tả cho người khiếm thị. Viết một câu tả ảnh trong [ ].
    warning alt-repeats-caption
      Mô tả của ảnh “‹name›” chép lại chú thích, nên người nghe bằng phần mềm đọc màn hình phải nghe hai lần. Viết một câu tả những gì thấy trong ảnh.
    warning caption-missing
      Ảnh “‹name›” chưa có chú thích. Viết chú thích ngay dòng dưới ảnh.
    warning caption-double
      Ảnh “‹name›” có hai chú thích. Giữ lại một.
    warning words-twice
      Ảnh “‹name›” có ‹what› ở cả mục “ảnh” lẫn trong bài, hai chỗ khác nhau; trang chỉ hiện ‹what› ở mục “ảnh”. Giữ lại một.
    warning caption-split
      Chú thích của ảnh “‹name›” bị ngắt thành nhiều dòng. Viết chú thích trên một dòng.
    warning pasted-head
      Đây là phần đầu của văn bản, trang tin không cần. Xóa các dòng này.
    warning pasted-table
      Các dòng này giống bảng chép từ Excel hoặc Word nhưng sẽ dồn vào một đoạn. Viết thành bảng: giữa các ô là dấu |, dưới hàng đầu là một hàng gạch.
    warning pasted-list
      Các dòng đánh số “‹text›” chưa thành danh sách nên sẽ dồn vào một đoạn. Bắt đầu mỗi dòng bằng số, dấu chấm và dấu cách.
      no isNumbered: Dấu “‹text›” ở đầu dòng không tạo thành danh sách. Bắt đầu mỗi dòng bằng gạch nối và dấu cách.
    warning pasted-signature
      Nơi nhận và chữ ký đặt cạnh nhau sẽ dồn vào một đoạn. Trang tin không cần nơi nhận: xóa đi. Ghi dòng đầu là “Ký tên:”, rồi viết từng dòng của chữ ký ngay bên dưới.
      no hasRecipients: Hai chữ ký đặt cạnh nhau bằng dấu cách sẽ dồn vào một đoạn. Viết mỗi chữ ký thành một đoạn riêng, dòng đầu ghi “Ký tên:”, mỗi ý một dòng.
    warning pasted-verse
      Các câu thơ này sẽ nối thành một đoạn. Thêm dấu \\ vào cuối mỗi câu, trừ câu cuối.
      no isQuoted: Các dòng này giống một bài thơ nhưng sẽ nối thành một đoạn. Bắt đầu mỗi câu bằng dấu > và dấu cách, thêm dấu \\ vào cuối mỗi câu, trừ câu cuối.
    warning pasted-lines
      Các dòng này sẽ nối thành một đoạn. Muốn giữ nguyên từng dòng thì thêm dấu \\ vào cuối dòng, hoặc bắt đầu mỗi dòng bằng gạch nối và dấu cách để thành danh sách.
    warning pasted-footnote
      Chú thích [‹number›] chép từ Word chưa nối với chỗ được chú thích. Trong đoạn văn viết [^‹number›]; dòng ‹line› bắt đầu bằng [^‹number›]: rồi đến nội dung.
    warning mark-table
      Các dòng có dấu | chưa thành bảng nên dấu | còn hiện trên trang. Để một dòng trống trước bảng và một hàng gạch | --- | --- | dưới hàng đầu, đủ số ô.
    warning mark-forum
      Thẻ ‹text› là của diễn đàn trên mạng, ở đây còn hiện nguyên trên trang. ‹instead›.
    warning mark-heading
      Dấu ‹text› còn hiện trên trang vì thiếu dấu cách. Viết dấu cách sau dấu ‹text› để thành đầu đề.
    warning mark-link
      Liên kết “‹text›” còn hiện cả dấu ngoặc trên trang vì undefined.
    warning mark-emphasis
      Dấu ‹text› còn hiện trên trang. Viết dấu ‹text› liền với chữ ở cả hai đầu, bên ngoài để dấu cách.
      no isPaired: Dấu ‹text› không có dấu đi cùng nên còn hiện trên trang. Thêm dấu còn thiếu, hoặc xóa đi.
    warning mark-line
      Dấu \\ cuối dòng này còn hiện trên trang. Xóa đi: dòng cuối của đoạn không cần dấu \\, và sau dấu \\ không để dấu cách.
    warning text-nfd
      Dòng này và 2 dòng khác có dấu tiếng Việt tách rời, thường do chép từ máy Mac hoặc PDF. Bản đăng sẽ được ghép dấu; hãy chép lại dòng đã sửa.
      no others: Dòng này có dấu tiếng Việt tách rời, thường do chép từ máy Mac hoặc PDF. Bản đăng sẽ được ghép dấu; hãy chép lại dòng đã sửa.
    warning other-articles
      “‹text›” là dòng của trang mạng khác chép lẫn vào bài. Xóa cả các dòng bên dưới, đến dòng ‹last›.
      no last: “‹text›” là liên kết của trang mạng khác chép lẫn vào bài. Xóa cả dòng.
    warning text-web-leftover
      “‹text›” là dòng của trang mạng khác chép lẫn vào bài. Xóa cả dòng.
    warning author-repeated
      “‹text›” lặp lại tên tác giả; trang đã in tên ở mục tác giả. Xóa dòng này trong bài.
    warning text-repeated
      “‹text›” lặp lại nguyên văn ‹what›. Xóa chỗ thừa.
    warning text-lost-letters
      “‹text›” đã mất chữ khi chép hoặc chuyển mã. Chép lại từ bản gốc hoặc gõ lại.
    warning text-eth
      “‹text›” có chữ Ð chép từ tài liệu khác, không phải chữ Đ tiếng Việt. Gõ lại chữ Đ.
    warning text-foreign-letter
      Từ “‹text›” có ký tự lạ (‹signs›), tìm kiếm sẽ không thấy từ này. Gõ lại cả từ.
    warning text-mojibake
      “‹text›” có vẻ bị lỗi phông (‹encoding›). Chuyển mã sang Unicode hoặc gõ lại.
    warning text-invisible
      Có ký tự ẩn (‹name›). Xóa đi; nếu chỗ ấy cần dấu cách, gõ dấu cách thường.
    warning text-tone
      “‹text›” đặt dấu thanh khác với “‹other›” trong cùng bài. Thống nhất một cách viết.
    warning text-tone-misplaced
      “‹text›” đặt dấu thanh sai chỗ. Viết “‹expected›”.
    warning text-double-space
      Thừa dấu cách. Chỉ để một dấu cách.
    warning text-space-before
      Thừa dấu cách trước “‹text›”. Xóa dấu cách.
    warning text-space-after
      Thiếu dấu cách sau “‹text›”. Thêm dấu cách.
    warning text-hard-wrap
      Đoạn văn bị ngắt dòng giữa chừng. Viết cả đoạn trên một dòng.
    warning text-straight-quote
      Dấu nháy thẳng. Thay bằng dấu nháy cong “ ”.
    warning text-unpaired-quote
      Dấu nháy ‹text› không có dấu đi cùng trong đoạn. Thêm dấu còn thiếu.
    warning text-residue
      “‹text›” là phần thừa chép từ nơi khác. Xóa đi.
    warning text-abbreviation
      Chữ viết tắt “‹text›” chưa được giải thích. Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml.
    warning end-mark
      Dấu kết bài là ./. viết liền sau chữ cuối, không phải “‹text›”. Sửa lại.
    warning date-impossible
      Lịch không có ngày ‹text›. Đối chiếu rồi sửa lại ngày, tháng hoặc năm.
    warning date-other-year
      “‹text›” khác năm với mục ngày của bài (năm ‹year›). Đối chiếu rồi sửa năm ở chỗ sai.
    warning date-weekday
      Ngày ‹date› là ‹expected›, không phải ‹text›. Sửa thứ hoặc ngày.
    warning date-swapped
      “‹text›” có vẻ ghi tháng trước ngày. Viết ‹expected›.
    warning date-no-year
      “‹text›” chưa có năm, và cả bài không có ngày đầy đủ nào. Ghi thêm năm.
    warning person-name
      Danh sách people.yaml không có ‹text›. Có phải ý là ‹suggestion›?
    warning person-rank
      Theo people.yaml, ngày ‹date› ‹name› là ‹expected›; bài ghi ‹text›. Kiểm tra lại.
    warning person-post
      Theo people.yaml, ngày ‹date› ‹name› không giữ chức “‹text›”. Kiểm tra lại.
    warning byline-crowded
      Dòng tác giả gộp nhiều người bằng ‹text›. Viết “Tin: A; Ảnh: B” hoặc ghi thành danh sách.
    warning secrecy-word
      Có chữ “‹text›”. Xác nhận nội dung được phép công khai; nếu được, ghi vào mục “đã rà soát”.
    warning secrecy-rank
      “‹text›” là ký hiệu cấp bậc nội bộ. Viết đầy đủ cấp bậc.
    warning secrecy-unit
      “‹text›” là ký hiệu đơn vị nội bộ. Viết tên đơn vị được công khai, hoặc xác nhận trong mục “đã rà soát”.
    warning secrecy-phone
      “‹text›” giống số điện thoại. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.
    warning secrecy-id
      “‹text›” giống số giấy tờ tùy thân. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.
    warning secrecy-coordinates
      “‹text›” giống tọa độ. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.
    warning waiver-unused
      Mục rà soát “‹text›” không ứng với cảnh báo nào trong bài. Xóa cả mục ấy: dòng cảnh báo và dòng lý do.
    "
  `);
});
