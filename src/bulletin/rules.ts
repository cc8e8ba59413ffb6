/** An error stops the build; a warning is shown and never stops it. */
export type Severity = 'error' | 'warning';

/** What a message needs to name: the offending text, the field, what was expected. */
export type Values = Readonly<Record<string, string>>;

export interface Rule {
  readonly severity: Severity;
  /** The message, in Vietnamese, with an imperative for what to do. */
  readonly message: (values: Values) => string;
}

type Message = (values: Values) => string;
const error = (message: Message): Rule => ({ severity: 'error', message });
const warning = (message: Message): Rule => ({ severity: 'warning', message });

/**
 * Every rule of the check, one row a rule. Severity follows the contract: what would make a page
 * wrong or unsafe is an error; what a careful editor would mend is a warning. The warnings are the
 * list of what goes wrong in real articles (`domain.md` §6 in the project's design material).
 */
const table = {
  // The file as bytes
  'file-not-utf8': error(
    (v) =>
      `Tệp không phải văn bản UTF-8${v['encoding'] ? ` (có vẻ là ${v['encoding']})` : ''}. Mở bằng Notepad, chọn Lưu thành, Mã hóa: UTF-8, rồi lưu lại.`,
  ),
  'file-too-large': error(
    (v) => `Tệp dài ${v['size']}, quá giới hạn 200 KB. Tách thành nhiều bài hoặc bỏ phần dán thừa.`,
  ),
  'file-unreadable': error((v) => `Không đọc được tệp (${v['reason']}). Kiểm tra quyền đọc tệp.`),
  'file-stray': warning((v) =>
    v['folder']
      ? `Mỗi bài là một thư mục nên “${v['name']}” không được đăng. Tạo thư mục “${v['folder']}”, chuyển tệp vào đó và đổi tên thành index.md.`
      : `“${v['name']}” không phải bài viết hay ảnh nên không được đăng. Xóa khỏi thư mục.`,
  ),
  'article-missing': error((v) =>
    v['name']
      ? `Thư mục bài không có tệp index.md nhưng có “${v['name']}”. Đổi tên tệp ấy thành index.md.`
      : 'Thư mục bài không có tệp index.md. Thêm tệp bài viết hoặc xóa thư mục.',
  ),
  'folder-name': error((v) =>
    v['year']
      ? `Thư mục bài “${v['name']}” phải nằm trong thư mục năm ${v['year']}. Chuyển vào articles/${v['year']}/.`
      : `Tên thư mục “${v['name']}” phải có dạng năm-tháng-ngày-ten-khong-dau, ví dụ 2023-06-29-dang-uy-ra-nghi-quyet, và nằm trong thư mục năm. Đổi tên thư mục.`,
  ),
  'page-name': error(
    (v) =>
      `Tên tệp “${v['name']}” không dùng làm địa chỉ được. Đổi thành chữ thường không dấu, nối bằng gạch nối, không trùng một mục của trang, ví dụ lien-he.md.`,
  ),

  // Front matter
  'front-matter-missing': error(
    () =>
      'Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.',
  ),
  'front-matter-unclosed': error(
    () => 'Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.',
  ),
  'front-matter-executable': error(
    (v) =>
      `Dòng mở đầu “${v['text']}” yêu cầu chạy mã lệnh; điều này bị cấm. Sửa thành đúng ba gạch nối ---.`,
  ),
  'front-matter-syntax': error((v) => `Phần khai báo viết sai: ${v['reason']}`),
  'front-matter-alias': error(
    () =>
      'Giá trị bắt đầu bằng *, & hoặc ! sẽ bị hiểu sai. Đặt cả giá trị trong dấu nháy kép, ví dụ "*Ghi chú".',
  ),
  'field-missing': error((v) => `Thiếu mục “${v['field']}”. Thêm một dòng, ví dụ ${v['example']}.`),
  'field-unknown': error((v) =>
    v['suggestion']
      ? `Không có mục “${v['field']}”. Có phải ý là “${v['suggestion']}”?`
      : `Không có mục “${v['field']}”. Các mục dùng được: ${v['known']}.`,
  ),
  'field-duplicate': error((v) => `Mục “${v['field']}” được ghi hai lần. Giữ lại một.`),
  'field-invalid': error((v) => `Mục “${v['field']}” chưa đúng: ${v['reason']}`),
  'title-full-stop': error(() => 'Tiêu đề không kết thúc bằng dấu chấm. Bỏ dấu chấm cuối.'),
  'date-invalid': error((v) =>
    v['expected']
      ? `“${v['text']}” thiếu năm (bốn chữ số). Viết ${v['expected']}, nếu đúng là năm ấy.`
      : `“${v['text']}” không phải là một ngày có thật. Viết ngày trước, tháng sau, ví dụ 29/6/2023.`,
  ),
  'date-folder': error(
    (v) => `Ngày trong bài là ${v['date']} nhưng thư mục mang ngày ${v['folder']}. Sửa cho khớp.`,
  ),
  'unit-unknown': error((v) =>
    v['suggestion']
      ? `Đơn vị “${v['text']}” chưa có trong units.yaml. Có phải ý là “${v['suggestion']}”?`
      : `Đơn vị “${v['text']}” chưa có trong units.yaml. Sửa tên hoặc thêm đơn vị vào tệp đó.`,
  ),
  'topic-unknown': error((v) =>
    v['suggestion']
      ? `Chuyên mục “${v['text']}” chưa có trong topics.yaml. Có phải ý là “${v['suggestion']}”?`
      : `Chuyên mục “${v['text']}” chưa có trong topics.yaml. Các chuyên mục: ${v['known']}.`,
  ),
  'kind-unknown': error((v) =>
    v['suggestion']
      ? `Loại “${v['text']}” chưa có trong topics.yaml. Có phải ý là “${v['suggestion']}”?`
      : `Loại “${v['text']}” chưa có trong topics.yaml. Các loại: ${v['known']}.`,
  ),
  'speaker-invalid': error(
    (v) =>
      `Không đọc được người phát biểu: ${v['reason']} Viết theo mẫu: Thượng tá Nguyễn Văn A, Chủ nhiệm Chính trị (báo cáo).`,
  ),
  'slug-clash': error(
    (v) =>
      `“${v['text']}” và “${v['other']}” khác tên nhưng trùng địa chỉ ${v['address']}. Ghi slug riêng cho từng tên trong ${v['register']}.`,
  ),
  'address-clash': error(
    (v) => `Địa chỉ ${v['address']} đã thuộc về ${v['other']}. Đổi một trong hai.`,
  ),
  'waiver-unused': warning(
    (v) => `Mục rà soát “${v['text']}” không ứng với cảnh báo nào trong bài. Bỏ dòng này.`,
  ),

  // Registers
  'register-missing': error(
    (v) => `Thiếu tệp ${v['name']} trong thư mục nội dung. Chép lại tệp ấy.`,
  ),
  'register-invalid': error((v) => `${v['name']} viết sai: ${v['reason']}`),

  'demo-left': warning(
    (v) =>
      `Đã đăng bài thật nhưng dòng này${v['others'] ? ` và ${v['others']} dòng khác trong tệp` : ''} còn là dữ liệu minh họa (“${v['text']}”). Thay bằng của đơn vị mình, hoặc xóa.`,
  ),

  // Body
  'body-empty': error(() => 'Bài chưa có nội dung. Viết nội dung sau dòng --- thứ hai.'),
  'body-too-deep': error(
    () =>
      'Danh sách hoặc trích dẫn lồng nhau quá 20 tầng. Bỏ bớt dấu > hoặc khoảng trắng đầu dòng.',
  ),
  'body-crowded': error(
    (v) => `Bài có quá nhiều ${v['text']}, có lẽ do dán nhầm. Xóa phần dán thừa quanh dòng này.`,
  ),
  'page-photo': error(
    () => 'Trang cố định chưa đăng được ảnh. Bỏ ảnh khỏi trang này, hoặc đăng ảnh trong một bài.',
  ),
  'raw-html': error(
    (v) =>
      `Không dùng thẻ HTML “${v['text']}”. Xóa thẻ; chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*.`,
  ),
  'link-unsafe': error(
    (v) =>
      `Liên kết “${v['text']}” không an toàn nên bị cấm. Bỏ liên kết hoặc dùng địa chỉ https://…`,
  ),
  'link-missing': error(
    (v) => `Liên kết trỏ tới “${v['text']}” nhưng không có trang ấy. Sửa địa chỉ.`,
  ),
  'summary-link': warning(
    () =>
      'Đoạn đầu là sapo nên liên kết và chú thích trong đoạn này bị mất. Chuyển sang đoạn sau, hoặc ghi sapo ở mục “tóm tắt”.',
  ),
  'link-undefined': warning(
    (v) =>
      `“${v['text']}” giống một chú thích cuối trang nhưng chưa có nội dung chú thích. Thêm dòng ${v['text']}: kèm nội dung, hoặc bỏ dấu ngoặc.`,
  ),

  // Photos: the message comes with the fault
  'photo-remote': error((v) => v['message'] ?? ''),
  'photo-missing': error((v) => v['message'] ?? ''),
  'photo-outside': error((v) => v['message'] ?? ''),
  'photo-name-case': error((v) => v['message'] ?? ''),
  'photo-name-clash': error((v) => v['message'] ?? ''),
  'photo-truncated': error((v) => v['message'] ?? ''),
  'photo-unreadable': error((v) => v['message'] ?? ''),
  'photo-too-large': error((v) => v['message'] ?? ''),
  'photo-svg': error((v) => v['message'] ?? ''),
  'photo-heic': error((v) => v['message'] ?? ''),
  'photo-format': error((v) => v['message'] ?? ''),
  'photo-empty': error((v) => v['message'] ?? ''),
  'photo-syntax': error((v) =>
    v['spaced']
      ? `Ảnh “${v['name']}” không hiện vì tên tệp có dấu cách. Đặt tên tệp trong dấu < >, hoặc đổi tên tệp cho không còn dấu cách.`
      : 'Ảnh không hiện vì thừa dấu cách giữa ] và (. Xóa dấu cách ấy.',
  ),
  'photo-unused': warning(
    (v) =>
      `Ảnh “${v['name']}” nằm trong thư mục nhưng bài không dùng nên không được đăng. Đưa ảnh vào bài hoặc xóa khỏi thư mục.`,
  ),
  'photo-gps': warning(
    (v) =>
      `Ảnh “${v['name']}” mang tọa độ nơi chụp. Bản đăng sẽ được xóa sạch, nhưng ảnh gốc trong kho vẫn còn: lưu lại ảnh không kèm vị trí.`,
  ),
  'photo-serial': warning(
    (v) =>
      `Ảnh “${v['name']}” mang số hiệu máy ảnh. Bản đăng sẽ được xóa sạch; nên lưu lại ảnh gốc không kèm thông tin này.`,
  ),
  'photo-author': warning(
    (v) =>
      `Ảnh “${v['name']}” mang tên người chụp hoặc chủ máy. Bản đăng sẽ được xóa sạch; nếu cần ghi công, viết (Ảnh: …) trong chú thích.`,
  ),
  'alt-file-name': warning(
    (v) => `Mô tả ảnh “${v['text']}” là tên tệp. Viết một câu tả những gì thấy trong ảnh.`,
  ),
  'alt-missing': warning(
    () => 'Ảnh chưa có mô tả cho người khiếm thị. Viết một câu tả ảnh trong [ ].',
  ),
  'caption-missing': warning(
    (v) => `Ảnh “${v['name']}” chưa có chú thích. Viết chú thích ngay dòng dưới ảnh.`,
  ),
  'caption-double': warning((v) => `Ảnh “${v['name']}” có hai chú thích. Giữ lại một.`),
  'caption-split': warning(
    (v) =>
      `Chú thích của ảnh “${v['name']}” bị ngắt thành nhiều dòng. Viết chú thích trên một dòng.`,
  ),

  // Text
  'text-nfd': warning(
    (v) =>
      `Dòng này${v['others'] ? ` và ${v['others']} dòng khác` : ''} có dấu tiếng Việt tách rời, thường do chép từ máy Mac hoặc PDF. Bản đăng sẽ được ghép dấu; hãy chép lại dòng đã sửa.`,
  ),
  'text-eth': warning(
    (v) => `“${v['text']}” dùng chữ Ð của tiếng Băng Đảo thay cho Đ. Gõ lại chữ Đ.`,
  ),
  'text-mojibake': warning(
    (v) =>
      `“${v['text']}” có vẻ bị lỗi phông (${v['encoding']}). Chuyển mã sang Unicode hoặc gõ lại.`,
  ),
  'text-invisible': warning(
    (v) => `Có ký tự ẩn (${v['name']}). Xóa đi; nếu chỗ ấy cần dấu cách, gõ dấu cách thường.`,
  ),
  'text-tone': warning(
    (v) =>
      `“${v['text']}” đặt dấu thanh khác với “${v['other']}” trong cùng bài. Thống nhất một cách viết.`,
  ),
  'text-tone-misplaced': warning(
    (v) => `“${v['text']}” đặt dấu thanh sai chỗ. Viết “${v['expected']}”.`,
  ),
  'text-double-space': warning(() => 'Thừa dấu cách. Chỉ để một dấu cách.'),
  'text-space-before': warning((v) => `Thừa dấu cách trước “${v['text']}”. Xóa dấu cách.`),
  'text-space-after': warning((v) => `Thiếu dấu cách sau “${v['text']}”. Thêm dấu cách.`),
  'text-hard-wrap': warning(() => 'Đoạn văn bị ngắt dòng giữa chừng. Viết cả đoạn trên một dòng.'),
  'text-straight-quote': warning(() => 'Dấu nháy thẳng. Thay bằng dấu nháy cong “ ”.'),
  'text-unpaired-quote': warning(
    (v) => `Dấu nháy ${v['text']} không có dấu đi cùng trong đoạn. Thêm dấu còn thiếu.`,
  ),
  'text-residue': warning((v) => `“${v['text']}” là phần thừa chép từ nơi khác. Xóa đi.`),
  'text-abbreviation': warning(
    (v) =>
      `Chữ viết tắt “${v['text']}” chưa được giải thích. Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml.`,
  ),
  'end-mark': warning(
    (v) => `Dấu kết bài là ./. viết liền sau chữ cuối, không phải “${v['text']}”. Sửa lại.`,
  ),
  'date-weekday': warning(
    (v) => `Ngày ${v['date']} là ${v['expected']}, không phải ${v['text']}. Sửa thứ hoặc ngày.`,
  ),
  'date-swapped': warning(
    (v) => `“${v['text']}” có vẻ ghi tháng trước ngày. Viết ${v['expected']}.`,
  ),
  'date-no-year': warning(
    (v) => `“${v['text']}” chưa có năm, và cả bài không có ngày đầy đủ nào. Ghi thêm năm.`,
  ),
  'date-future': warning((v) => `Ngày ${v['text']} chưa tới. Kiểm tra lại ngày.`),
  'unit-name-years': warning(
    (v) =>
      `Ngày ${v['date']}, đơn vị mang tên “${v['expected']}”, không phải “${v['text']}”. Kiểm tra lại tên và ngày.`,
  ),
  'person-rank': warning(
    (v) =>
      `Danh sách people.yaml ghi ${v['name']} ngày ${v['date']} là ${v['expected']}, bài ghi ${v['text']}. Kiểm tra lại.`,
  ),
  'person-post': warning(
    (v) =>
      `Danh sách people.yaml không ghi ${v['name']} ngày ${v['date']} giữ chức “${v['text']}”. Kiểm tra lại.`,
  ),
  'byline-crowded': warning(
    () =>
      'Dòng tác giả gộp nhiều người bằng dấu lạ. Viết “Tin: A; Ảnh: B” hoặc ghi thành danh sách.',
  ),
  'secrecy-word': warning(
    (v) =>
      `Có chữ “${v['text']}”. Xác nhận nội dung được phép công khai; nếu được, ghi vào mục “đã rà soát”.`,
  ),
  'secrecy-rank': warning((v) => `“${v['text']}” là ký hiệu cấp bậc nội bộ. Viết đầy đủ cấp bậc.`),
  'secrecy-phone': warning(
    (v) => `“${v['text']}” giống số điện thoại. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  ),
  'secrecy-id': warning(
    (v) => `“${v['text']}” giống số giấy tờ tùy thân. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  ),
  'secrecy-coordinates': warning(
    (v) => `“${v['text']}” giống tọa độ. Bỏ đi, hoặc xác nhận trong mục “đã rà soát”.`,
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof table;

export const rules: Readonly<Record<RuleId, Rule>> = table;
