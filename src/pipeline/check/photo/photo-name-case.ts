import { stationRule } from '#pipeline/check/rule';

/** Editors' Windows forgives it, the server does not. */
export const photoNameCase = stationRule({
  id: 'photo-name-case',
  severity: 'error',
  message: ({ name, real }) =>
    `Tệp tên là “${real}” nhưng bài ghi “${name}”. Chữ hoa, chữ thường phải đúng như tên tệp.`,
  example: '![Hội trường](Hoi-Truong.JPG) khi tệp là hoi-truong.jpg',
  cure: 'Ghi đúng chữ hoa, chữ thường như tên tệp',
});
