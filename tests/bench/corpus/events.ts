import type { Part } from './sentences.ts';

/** A kind of thing bulletins report on: what it is called, how its title and its opening read. */
export interface EventKind {
  readonly kind: string;
  readonly topics: readonly string[];
  /** How the text refers to it. */
  readonly noun: string;
  /** Titles; `{slots}` as in sentences. */
  readonly titles: readonly string[];
  readonly openings: readonly string[];
  /** Parts of the body after the opening, cycled through until the article is long enough. */
  readonly parts: readonly Part[];
  /** Out of a hundred articles. */
  readonly share: number;
}

const meeting: readonly Part[] = ['attendance', 'report', 'speech', 'limits', 'report', 'order'];
const outing: readonly Part[] = ['activity', 'speech', 'activity', 'report', 'activity'];

export const eventKinds: readonly EventKind[] = [
  {
    kind: 'Hội nghị',
    topics: ['Xây dựng Đảng'],
    noun: 'Hội nghị',
    titles: [
      '{unit} sơ kết {work} quý {quarter} và triển khai nhiệm vụ trọng tâm thời gian tới',
      '{unit} tổng kết phong trào “{movement}”, biểu dương {n} tập thể, cá nhân tiêu biểu',
      'Đảng ủy {unit} lãnh đạo {work} gắn với xây dựng đơn vị vững mạnh toàn diện',
      '{unit} rút kinh nghiệm {work} và bàn biện pháp khắc phục hạn chế',
    ],
    openings: [
      '{moment} ngày {today}, {unit} tổ chức Hội nghị sơ kết {work}. {speaker} dự và chỉ đạo Hội nghị.',
      '{moment} ngày {today}, Đảng ủy {unit} tổ chức Hội nghị ra nghị quyết lãnh đạo {work}. {speaker} chủ trì Hội nghị.',
    ],
    parts: meeting,
    share: 30,
  },
  {
    kind: 'Tập huấn',
    topics: ['Huấn luyện', 'Xây dựng Đảng'],
    noun: 'lớp tập huấn',
    titles: [
      '{unit} tập huấn {work} cho {n} cán bộ đại đội và tương đương',
      '{unit} mở lớp bồi dưỡng kỹ năng {work} cho cán bộ trẻ mới nhận nhiệm vụ',
    ],
    openings: [
      'Từ ngày {today}, {unit} tập huấn {work} cho {n} cán bộ. {speaker} dự, phát biểu khai mạc.',
    ],
    parts: ['attendance', 'order', 'activity', 'report', 'speech', 'limits'],
    share: 12,
  },
  {
    kind: 'Hội thi',
    topics: ['Văn hóa – Văn nghệ', 'Thi đua'],
    noun: 'Hội thi',
    titles: [
      '{unit} tổ chức Hội thi “{song}”: {n} tiết mục của các phân đội tranh tài',
      'Sôi nổi Hội thi “{song}” chào mừng ngày truyền thống của {unit}',
    ],
    openings: [
      '{moment} ngày {today}, {unit} tổ chức Hội thi “{song}” với sự tham gia của {n} cán bộ, chiến sĩ. {speaker} dự, trao giải.',
    ],
    parts: ['attendance', 'activity', 'activity', 'speech', 'report'],
    share: 9,
  },
  {
    kind: 'Hoạt động',
    topics: ['Dân vận', 'Thi đua'],
    noun: 'đợt hoạt động',
    titles: [
      '{unit} giúp nhân dân thôn {place} làm {n} {things} trong đợt ra quân đầu mùa khô',
      '{unit} và xã {place} phối hợp thực hiện mô hình “{movement}” ở các thôn vùng cao',
      'Bộ đội {unit} cùng nhân dân bản {place} khắc phục hậu quả mưa lũ, ổn định cuộc sống',
    ],
    openings: [
      '{moment} ngày {today}, tại thôn {place}, {unit} phối hợp với chính quyền xã {place} tổ chức ra quân. {speaker} trực tiếp chỉ đạo.',
      '{weather}. Ngày {today}, {n} cán bộ, chiến sĩ {unit} về bản {place} cùng bà con làm {n} {things}.',
    ],
    parts: outing,
    share: 20,
  },
  {
    kind: 'Lễ kết nạp',
    topics: ['Xây dựng Đảng', 'Gương sáng'],
    noun: 'buổi lễ',
    titles: ['Chi bộ {unit} kết nạp đảng viên mới là chiến sĩ tiêu biểu trong {work}'],
    openings: [
      '{moment} ngày {today}, chi bộ thuộc {unit} tổ chức lễ kết nạp đảng viên. {speaker} chủ trì buổi lễ.',
    ],
    parts: ['attendance', 'portrait', 'speech', 'order'],
    share: 8,
  },
  {
    kind: 'Đại hội',
    topics: ['Xây dựng Đảng'],
    noun: 'Đại hội',
    titles: [
      'Đại hội chi bộ {unit}: phát huy dân chủ, đổi mới cách ra nghị quyết và bầu chi ủy mới',
    ],
    openings: [
      'Ngày {today}, chi bộ thuộc {unit} tổ chức Đại hội. {speaker} dự và chỉ đạo Đại hội.',
    ],
    parts: meeting,
    share: 5,
  },
  {
    kind: 'Chân dung',
    topics: ['Gương sáng'],
    noun: 'câu chuyện',
    titles: [
      'Người giữ lửa phong trào “{movement}” ở {unit} và những chuyến đi bản {place}',
      'Chuyện về người cán bộ của {unit} {k} năm gắn bó với nhân dân thôn {place}',
    ],
    openings: ['{weather}. Chúng tôi gặp {speaker} khi anh vừa trở về từ bản {place}.'],
    parts: ['portrait', 'portrait', 'speech', 'activity'],
    share: 6,
  },
  {
    kind: 'Thông báo',
    topics: ['Thông báo'],
    noun: 'cuộc thi',
    titles: ['{unit} thông báo thể lệ và thời gian tiếp nhận tác phẩm dự Cuộc thi viết “{song}”'],
    openings: ['Ngày {today}, {unit} ban hành kế hoạch tổ chức Cuộc thi viết “{song}”.'],
    parts: ['notice', 'notice', 'notice'],
    share: 4,
  },
];

/** Once a year, in the same month, under the same title: half a year's resolution, a summing-up. */
export const yearlyEvents: readonly { readonly month: number; readonly title: string }[] = [
  { month: 1, title: '{unit} ra quân huấn luyện và phát động thi đua đầu năm' },
  { month: 3, title: '{unit} tổ chức các hoạt động chào mừng ngày thành lập Đoàn Thanh niên' },
  { month: 6, title: 'Đảng ủy {unit} ra nghị quyết lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm' },
  { month: 7, title: '{unit} dâng hương tưởng niệm các anh hùng liệt sĩ nhân ngày 27 tháng 7' },
  {
    month: 12,
    title: '{unit} tổng kết công tác Đảng, công tác chính trị và phong trào thi đua năm',
  },
];
