/**
 * Prose as it stands in the bulletins, with everything in it that looks like a slip and is none: no
 * rule may find anything here.
 */
export const officialProse: readonly string[] = [
  'Sáng ngày 29/6/2023, Đảng ủy Phòng Chính trị tổ chức Hội nghị ra nghị quyết lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2023. Thiếu tướng Đinh Quốc Hùng, Bí thư Đảng ủy Đoàn 969, Chính ủy Bộ Tư lệnh Bảo vệ Lăng dự và chỉ đạo Hội nghị.',
  'Duy trì thực hiện nghiêm nề nếp công tác xây dựng Đảng, bảo đảm an ninh, an toàn các hoạt động diễn ra tại Lăng, Khu Di tích K9; quản lý kỷ luật chuyển biến tiến bộ. Tình hình chính trị, tư tưởng trong Đảng bộ ổn định, nội bộ đoàn kết, thống nhất, bảo đảm tuyệt đối an toàn về mọi mặt./.',
  'Hoạt động công tác Đảng, công tác chính trị (CTĐ, CTCT) bám sát nhiệm vụ; hiệu quả CTĐ, CTCT được nâng lên, góp phần xây dựng đơn vị vững mạnh toàn diện “Mẫu mực, tiêu biểu”.',
  'Thứ Năm, ngày 29/6/2023, tại TP. Hồ Chí Minh, PGS.TS Nguyễn Văn Bình và Th.S Trần Thị Thuý trao đổi về bảo quản hiện vật; buổi sáng bắt đầu lúc 8:30, buổi chiều lúc 14 giờ 15 phút.',
  'Đây là lần thứ ba, ngày 29/6/2023 được chọn để khai mạc; giải thứ năm (29/6/2022) đã trao cho Đại đội 3.',
  'Kết quả kiểm tra: 96,5% đạt khá, giỏi; 2/3 quân số dự thi; bắn súng AK-47 đạt 8,75 điểm; tỉ số 2 : 1 nghiêng về Đại đội 1; bản đồ tỉ lệ 1 : 50.000.',
  'Quán triệt Nghị quyết số 847-NQ/QUTW ngày 28/12/2021 của Quân ủy Trung ương, Chỉ thị số 05-CT/TW và Kết luận 01-KL/TW của Bộ Chính trị khóa XIII.',
  'Trong hai ngày 08 và 09/6/2023, Trung đoàn 9001 tổ chức Hội thi văn hóa, thể thao “Tiếng gọi Đồi Thông” lần thứ III với hơn 1.240 cán bộ, chiến sĩ, kinh phí 150.000.000 đồng.',
  'Bộ đội giữ bí mật quân sự, học Luật Bảo vệ bí mật nhà nước; quan hệ quân dân thân mật, gắn bó mật thiết; vườn ong cho hơn 100 lít mật ong, bảo mật thông tin được chú trọng.',
  'Anh Y Thông Niê, chị H’Hen Niê và già làng Đinh Y-Kông kể lại câu chuyện năm 1968… Mọi người lắng nghe, rồi cùng hát vang ca khúc “Như có Bác trong ngày vui đại thắng”.',
  'Thượng úy Nguyễn Thị Thuý, Đại úy Trần Văn Hoà, Trung tá Lê Thủy cùng các đồng chí Ủy viên Ban Thường vụ Đảng ủy về tỉnh Hòa Bình, Thanh Hóa và Khánh Hòa nắm tình hình.',
  'Bạn đọc gửi bài về địa chỉ bantin@doan9000.vn hoặc xem tại https://www.qdnd.vn/chinh-tri/tin-tuc,so-2 trước ngày 30/4/2023.',
  'Nhiệt độ ngoài trời 37°C, độ ẩm 85%, gió cấp 4/5; đơn vị hành quân 12,5 km trong 3 giờ, màn hình 21" phục vụ hội nghị trực tuyến.',
  'Kỷ niệm 78 năm Quốc khánh 2/9, 93 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2023), Đoàn 9000 dâng hương tại Khu Di tích Đồi Thông; chương trình “Tết Quân - Dân” để lại nhiều ấn tượng.',
  'Chuyên gia Pháp Noël Müller đến từ München, cùng bà Citroën Fröhlich, dùng bữa phở và cà phê, kể chuyện làng Giang, giặt giũ, quở trách, quyển sổ, quýt ngọt, huýt sáo, khuỷu tay, chuyến xe, thuở nhỏ.',
  'Tại UBND xã, đồng chí Chủ tịch trao quà: 20 suất, mỗi suất 500.000 đồng (năm trăm nghìn đồng), và nói: “Của ít lòng nhiều, mong bà con đón nhận!”. Bà con vỗ tay: “Cảm ơn bộ đội”.',
];

/** What the glossary of a unit would hold for this prose. */
export const glossary = [{ short: 'UBND', long: 'Ủy ban nhân dân' }];
