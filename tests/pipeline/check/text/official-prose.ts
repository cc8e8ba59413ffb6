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
  // Condolence and obituary
  'Ban Chấp hành Đảng bộ, Chỉ huy Trung đoàn và gia đình vô cùng thương tiếc báo tin: Đồng chí Thượng tá Trần Văn Bình, sinh năm 1931, nguyên Phó Trung đoàn trưởng, Huy hiệu 55 năm tuổi Đảng, đã từ trần hồi 15 giờ 20 phút, ngày 04/7/2023 (tức ngày 17 tháng 5 năm Quý Mão), hưởng thọ 93 tuổi.',
  'Lễ viếng tổ chức từ 7 giờ 30 phút đến 11 giờ, thứ Năm, ngày 06/7/2023, tại Nhà tang lễ; lễ truy điệu lúc 11 giờ cùng ngày; an táng tại Nghĩa trang nhân dân xã Đồi Thông. Ngày giỗ là 30 tháng 02 âm lịch.',
  // Notice with a deadline
  'Thực hiện Kế hoạch số 15/KH-BTL ngày 28/6/2022 và Thông báo số 12/TB-e9002, Trung đoàn 9002 thông báo cuộc thi viết “Kỷ niệm sâu sắc về người lính”. Hạn nộp bài: trước 17h00 ngày 20/7/2023; dung lượng không quá 1.500 từ, tệp PDF hoặc DOCX, khổ A4, cỡ chữ 14.',
  'Ai được dự thi? Cán bộ, chiến sĩ, công nhân viên; mỗi người mấy bài? không quá hai bài. Gửi về đâu? về Ban Chính trị.',
  // Schedule
  'Thứ Hai, ngày 03/7/2023: 5h30 thể dục sáng; 7h00 học chính trị; 14h00 huấn luyện đội ngũ; tỉ lệ tham gia đạt 31/36 đồng chí, 2/3 số ghế kín.',
  // Letters
  'Ba mẹ kính yêu! Con vẫn khỏe, ăn được, ngủ được. Ở đây nắng lắm, thao trường đầy gió, vậy mà vui ơi là vui! Mẹ đừng lo, con lớn rồi mà; à, em Na đỗ vào lớp 10 chưa ạ?',
  'Thưa các đồng chí! Một năm trước, sáng 05/7/2022, cũng tại hội trường này, chúng ta đã hứa: đoàn kết, kỷ luật, quyết thắng.',
  // Regulations
  'Điều 1. Phạm vi điều chỉnh. Quy chế này quy định việc sử dụng mạng xã hội Facebook, Zalo của quân nhân; khoản 2, Điều 5 có hiệu lực từ ngày 01/7/2024.',
  'TM. ĐẢNG ỦY, BÍ THƯ; KT. TRUNG ĐOÀN TRƯỞNG, PHÓ TRUNG ĐOÀN TRƯỞNG; TL. CHÍNH ỦY, CHỦ NHIỆM CHÍNH TRỊ; Q. CHỦ NHIỆM HẬU CẦN - KỸ THUẬT.',
  // Kitchen
  'Thịt kho tàu cho 100 suất: 12 kg thịt ba chỉ, 150 quả trứng, 2,5 lít nước dừa, 300 g hành, ½ thìa muối; đun 90–100°C trong 1 giờ 30 phút; chi phí 25.000 đ/suất, nước sôi ở 100°C, bể 3 m² chứa 2 m³, điện trở 5 kΩ, hạt 10 μm, sai số ±2%, góc α, hệ số β-caroten.',
  // Results of sports
  'Chung kết bóng chuyền: Đại đội 1 thắng Đại đội 3 với tỉ số 3–1 (25/20, 23/25, 25/18, 25/22). Chạy 3.000 m: 1. Lê Văn Tám 10’25”; 2. Hà Văn Bảy 10’31”; kéo co 2–0; cờ tướng 1,5/2 điểm; vận tốc 12 km/h.',
  'Học viên có chứng chỉ A2/B1, B1/B2, giấy phép lái xe B2, C; giấy A3, A4; các khối A00/D01; vitamin B1/B6/B12; động cơ E5; xe đi qua km 12/QL1.',
  // Verse
  'Quê hương ơi, mẹ hiền ơi, con đi giữ đất giữ trời quê ta…',
  // Report with numbers
  'Sáu tháng đầu năm, toàn đơn vị trồng 1.250 cây xanh, đạt 104,2% kế hoạch; thu 1.234.567.000 đồng (tăng 12,5% so với cùng kỳ năm 2022); 31/31 chi bộ hoàn thành tốt nhiệm vụ; 0/12 vụ vi phạm; giai đoạn 2020-2025; quý II/2023.',
  'Đại diện Sở GTVT, BHXH huyện, VNPT, Công ty TNHH MTV Đồi Thông, Công ty CP ABC, Trường THPT số 2, TTXVN, VTV cùng dự; phát động phong trào PCCC, ATGT; GDP tăng, ASEAN, WHO, USD, ISO 9001, COVID-19, CNTT, LLVT, ĐVTN, HĐND, UBND. (Ảnh: XYZ)',
  'Chia sẻ bài viết hay với đồng đội là một cách học. Bình luận của chiến sĩ trẻ rất hay; lượt xem tăng lên 1.234 chỉ sau một tuần. Trang chủ của đơn vị có mục “Tin nổi bật”.',
  'Nhà thơ Nga Пушкин viết “Я вас любил”; chữ Hán 心 đọc là tâm; khách từ Αθήνα; chúc mừng năm mới 🎉 các đồng chí! Mừng tuổi🎉các cháu; vàng SJC® và ISO™; 10 ☎ 5; chị HʼHen Niê.',
  'Ngày 22/12/1944, Đội Việt Nam Tuyên truyền Giải phóng quân được thành lập tại khu rừng giữa hai tổng; ngày 30/4/1975, miền Nam hoàn toàn giải phóng; ngày 31 tháng 12 năm 2022, Trung đoàn đón cờ thi đua.',
];

/** What the glossary of a unit would hold for this prose. */
export const glossary = [{ short: 'UBND', long: 'Ủy ban nhân dân' }];
