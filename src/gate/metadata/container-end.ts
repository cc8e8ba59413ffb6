/** Said of a file whose structure ends in the middle. */
export const broken = 'cấu trúc hỏng, không xem hết được';
/** Said of bytes behind the end of a picture: a film, a second picture, anything. */
export const trailing = 'dữ liệu nối sau ảnh';
